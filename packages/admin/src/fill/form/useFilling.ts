import { useRef, useState } from 'react';
import type { Answer, Answers } from '@anjian/schema/answers/answer.ts';
import type { Path } from '@anjian/schema/answers/path.ts';
import type { Definition } from '@anjian/schema/definition/definition.ts';
import type { EvaluationContext } from '@anjian/schema/evaluate/evaluation.ts';
import { startSession } from '@anjian/schema/evaluate/session.ts';
import type { Session } from '@anjian/schema/evaluate/session.ts';

type Parts = { definition: Definition; answers: Answers; context: EvaluationContext; onChange: ((answers: Answers) => void) | undefined };
type Held = { definition: Definition; context: EvaluationContext; session: Session };

export type Filling = {
  session: Session;
  /** Counts the changes; what depends on any answer is drawn anew with it. */
  revision: number;
  set: (changes: readonly [Path, Answer | undefined][]) => void;
};

/**
 * The engine's session behind a form. It goes on while the answers that come in are the ones it gave out; answers from
 * elsewhere (another device, a new definition in a preview) begin another.
 */
export function useFilling({ definition, answers, context, onChange }: Parts): Filling {
  const held = useRef<Held>(undefined);
  const [revision, setRevision] = useState(0);
  const goesOn =
    held.current?.definition === definition && held.current.session.answers === answers && isSame(held.current.context, context);
  if (!goesOn) held.current = { definition, context, session: startSession(definition, answers, context) };
  const { session } = held.current!;
  const latest = useRef(onChange);
  latest.current = onChange;

  return {
    session,
    revision,
    set: (changes) => {
      // A photo may be ready after the session was replaced: the change belongs to the one that stands now.
      const now = held.current?.session ?? session;
      const before = now.answers;
      for (const [path, answer] of changes) now.set(path, answer);
      if (now.answers === before) return;
      setRevision((n) => n + 1);
      latest.current?.(now.answers);
    },
  };
}

/** Field by field: callers often write the context anew with the same things in it. */
function isSame(a: EvaluationContext, b: EvaluationContext): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof EvaluationContext>;
  return a === b || [...keys].every((key) => a[key] === b[key]);
}
