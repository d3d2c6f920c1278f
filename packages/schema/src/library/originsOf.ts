import type { Definition } from '../definition/definition.ts';
import { walkQuestions } from '../definition/walk.ts';

/** The items that response sets and questions of a definition were made from, each once. */
export function originsOf(definition: Definition): string[] {
  const questions = Array.from(walkQuestions(definition), ({ question }) => question);
  const copies = [...Object.values(definition.responseSets ?? {}), ...questions];
  return [...new Set(copies.flatMap(({ origin }) => (origin ? [origin.item] : [])))].sort();
}
