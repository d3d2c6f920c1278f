/** What a checklist built elsewhere calls its sections, questions and choices, by where they stand. */
import type { Choice, Definition, Question } from '../../packages/schema/src/definition/definition.ts';
import { walkQuestions } from '../../packages/schema/src/definition/walk.ts';
import { specOf } from '../../packages/schema/src/questions/registry.ts';

/** A key of the one → the key of the other at the same place. */
export type Keys = ReadonlyMap<string, string>;

export function keysOf(original: Definition, built: Definition): Keys {
  const [there, here] = [original, built].map(keysIn) as [string[], string[]];
  return new Map(there.map((key, index) => [key, here[index] ?? key]));
}

function keysIn(definition: Definition): string[] {
  const questions = Array.from(walkQuestions(definition), ({ question }) => question);
  return [...definition.sections, ...questions].map(({ key }) => key).concat(questions.flatMap(choiceKeys));
}

function choiceKeys(question: Question): string[] {
  return ((question as { choices?: Choice[] }).choices ?? []).map(({ key }) => key);
}

/** Where a key stands as such; a formula names a choice by its key as text. */
const keyed = new Set(['key', 'group', 'part', 'question', 'responseSet']);

/** The same definition, or any part of it, in the other's keys. Words and facts of an asset are nobody's key, whatever they say. */
export function inKeys<Part>(part: Part, keys: Keys): Part {
  if (Array.isArray(part)) return part.map((one: unknown) => inKeys(one, keys)) as Part;
  if (typeof part !== 'object' || part === null) return part;
  const { kind } = part as { kind?: string };
  const rename = (name: string, value: unknown): unknown => {
    const isKey = typeof value === 'string' && (keyed.has(name) || (kind === 'literal' && name === 'value'));
    if (isKey) return keys.get(value) ?? value;
    if (kind === 'list' && Array.isArray(value)) return value.map((one: unknown) => keys.get(String(one)) ?? one);
    return inKeys(value, keys);
  };
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, rename(name, value)])) as Part;
}

/** What goes without saying is not written down by the builder. */
export function withoutTheUsual(definition: Definition): Definition {
  const strip = (_name: string, value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || !('type' in value) || !('label' in value)) return value;
    const { takesEvidence } = specOf(value as Question);
    const usual = { naAllowed: true, noteAllowed: takesEvidence ?? false, photosAllowed: takesEvidence ?? false };
    return Object.fromEntries(Object.entries(value).filter(([name, said]) => usual[name as keyof typeof usual] !== said));
  };
  return JSON.parse(JSON.stringify(definition), strip) as Definition;
}
