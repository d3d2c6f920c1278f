import type { Definition, Key, Question } from '@anjian/schema/definition/definition.ts';
import { addQuestions } from './addQuestions.ts';
import { keysInside, makeFreshKeys, prefixFrom, type Taken } from './keys.ts';
import { outermost } from './moveQuestions.ts';
import { renameInQuestion } from './renameInQuestion.ts';
import { spotOf, type Spot } from './spot.ts';

export type Copied = { definition: Definition; keys: Key[] };

/** Copies right behind the last of them, with keys of their own; rules among the copied speak of the copies. */
export function copyQuestions(definition: Definition, keys: ReadonlySet<Key>, taken: Taken): Copied {
  const originals = outermost(definition, keys);
  const last = originals.at(-1);
  const spot = last && spotOf(definition, last.key);
  return spot ? insertCopies(definition, originals, { in: spot.in, index: spot.index + 1 }, taken) : { definition, keys: [] };
}

/** The same for questions from anywhere, such as another template: only keys that are not free are replaced. */
export function insertCopies(definition: Definition, originals: readonly Question[], spot: Spot, taken: Taken): Copied {
  const freshKey = makeFreshKeys(definition, taken);
  const renamed = new Map(originals.flatMap(keysInside).map((key) => [key, freshKey(prefixFrom(key))]));
  const copies = originals.map((question) => renameInQuestion(question, (key) => renamed.get(key) ?? key));
  const copied = addQuestions(definition, copies, spot);
  return { definition: copied, keys: copied === definition ? [] : copies.map(({ key }) => key) };
}
