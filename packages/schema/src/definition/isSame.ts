import { canonicalJson } from '../answers/hash.ts';

/** Whether two pieces of a definition say the same; in what order the members of an object stand says nothing. */
export function isSame(before: unknown, after: unknown): boolean {
  return before === after || canonicalJson(before ?? null) === canonicalJson(after ?? null);
}
