import type { Answer, Answers, Row } from '@anjian/schema/answers/answer.ts';
import { valueIn } from '@anjian/schema/answers/answer.ts';
import { readPath } from '@anjian/schema/answers/path.ts';
import type { Path } from '@anjian/schema/answers/path.ts';

/** The answer at `tread` or `register[<row id>].amount`; undefined when it is blank or its row is gone. */
export function answerAt(answers: Answers, path: Path): Answer | undefined {
  const scopes = scopesAt(answers, path);
  const key = readPath(path)?.at(-1)?.key;
  const own = scopes?.[0];
  return key !== undefined && own && Object.hasOwn(own, key) ? own[key] : undefined;
}

/** The answers that a path sees, from its own row outwards; undefined when it leads into a row that is gone. */
export function scopesAt(answers: Answers, path: Path): Answers[] | undefined {
  const scopes = [answers];
  for (const { key, row } of readPath(path) ?? []) {
    if (row === undefined) break;
    const value = valueIn(scopes[0]?.[key]);
    const found = Array.isArray(value) ? (value as Row[]).find(({ id }) => id === row) : undefined;
    if (!found) return undefined;
    scopes.unshift(found.answers);
  }
  return scopes;
}
