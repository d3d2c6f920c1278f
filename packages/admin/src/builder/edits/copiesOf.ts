/** Where a definition holds copies of one item of the library, and of which revision. */
import type { Definition, Key } from '@anjian/schema/definition/definition.ts';
import { walkQuestions } from '@anjian/schema/definition/walk.ts';
import { usersOf } from './responseSets.ts';

/** `at` is the question to go to: the copy itself, or the first that chooses from the copied set; a set that nobody uses is named. */
export type Copy = { revision: number; at?: Key | undefined; set?: Key };

export function copiesOf(definition: Definition, item: string): Copy[] {
  const sets = Object.entries(definition.responseSets ?? {}).flatMap(([set, { origin }]) =>
    origin?.item === item ? [{ revision: origin.revision, at: usersOf(definition, set)[0], set }] : [],
  );
  const questions = Array.from(walkQuestions(definition), ({ question }) => question).flatMap(({ key, origin }) =>
    origin?.item === item ? [{ revision: origin.revision, at: key }] : [],
  );
  return [...sets, ...questions];
}
