import { mostQuestions, type Definition, type Question } from '@anjian/schema/definition/definition.ts';
import { countQuestions } from '@anjian/schema/definition/walk.ts';
import { keysInside, keysOf } from './keys.ts';
import { depthOf, insertAt, questionsIn, withQuestions, type Spot } from './spot.ts';

/** Groups in groups in groups: more than anybody reads, and far from what the format refuses. */
export const deepestGroups = 4;

/** Puts questions in order at a spot. Nothing happens when the form would get too long or too deep, or a key is not free. */
export function addQuestions(definition: Definition, added: readonly Question[], spot: Spot): Definition {
  if (added.length === 0 || !canAdd(definition, added, spot)) return definition;
  return withQuestions(definition, spot.in, (questions) => insertAt(questions, spot.index, added));
}

function canAdd(definition: Definition, added: readonly Question[], spot: Spot): boolean {
  const keys = added.flatMap(keysInside);
  const known = keysOf(definition);
  if (new Set(keys).size < keys.length || keys.some((key) => known.has(key))) return false;
  if (questionsIn(definition, spot.in) === undefined || !hasRoomFor(definition, keys.length)) return false;
  return depthOf(definition, spot.in) + Math.max(...added.map(groupDepth)) <= deepestGroups;
}

export function hasRoomFor(definition: Definition, more: number): boolean {
  return countQuestions(definition) + more <= mostQuestions;
}

/** How many groups stand inside one another in a question, itself included. */
export function groupDepth(question: Question): number {
  return question.type === 'group' ? 1 + Math.max(0, ...question.questions.map(groupDepth)) : 0;
}
