import { useRef } from 'react';
import type { Answer, Answers } from '@anjian/schema/answers/answer.ts';
import type { Path } from '@anjian/schema/answers/path.ts';
import type { Problem } from '@anjian/schema/problems/problem.ts';
import { answerAt } from './answersAt.ts';

export type Refusals = { at: (path: Path) => readonly Problem[]; paths: readonly Path[]; problems: readonly Problem[] };

const none: readonly Problem[] = [];

/** What the server refused stands at its question until that answer is another one. */
export function useRefusals(problems: readonly Problem[] = none, answers: Answers): Refusals {
  const refused = useRef<{ problems: readonly Problem[]; answers: ReadonlyMap<Path, Answer | undefined> }>(undefined);
  if (refused.current?.problems !== problems) {
    refused.current = { problems, answers: new Map(problems.map(({ path }) => [path, answerAt(answers, path)])) };
  }
  const then = refused.current.answers;
  const standing = problems.filter(({ path }) => answerAt(answers, path) === then.get(path));
  const byPath = Map.groupBy(standing, ({ path }) => path);
  const cache = useRef(new Map<Path, readonly Problem[]>());
  return {
    at: (path) => steady(cache.current, path, byPath.get(path) ?? none),
    // What is said without refusing holds nothing up.
    paths: [...new Set(standing.filter(({ severity }) => severity === 'error').map(({ path }) => path))],
    problems: standing,
  };
}

/** The same list for the same problems, so that a question with nothing new is not drawn again. */
function steady(cache: Map<Path, readonly Problem[]>, path: Path, now: readonly Problem[]): readonly Problem[] {
  const before = cache.get(path) ?? none;
  if (before.length === now.length && before.every((problem, index) => problem === now[index])) return before;
  cache.set(path, now);
  return now;
}
