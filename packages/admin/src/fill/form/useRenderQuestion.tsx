import { useRef } from 'react';
import type { ReactNode, RefObject } from 'react';
import type { Path } from '@anjian/schema/answers/path.ts';
import type { Question } from '@anjian/schema/definition/definition.ts';
import type { Session } from '@anjian/schema/evaluate/session.ts';
import { answerAt } from './answersAt.ts';
import { QuestionBlock } from './QuestionBlock.tsx';
import { isPiped } from './say.ts';
import type { Refusals } from './useRefusals.ts';

type Render = (question: Question, path: Path) => ReactNode;

/** Draws a question as it stands now. A group draws its rows itself, and piped words hang on other answers: both follow every change. */
export function useRenderQuestion(standing: RefObject<{ session: Session }>, refusals: Refusals, revision: number): RefObject<Render> {
  const render: Render = (question, path) => {
    const { answers, evaluation } = standing.current.session;
    const state = evaluation.questions[path];
    const isSilent = question.type === 'hidden' || (question.type === 'calculated' && question.silent === true);
    if (isSilent || !state?.visible) return null;
    return (
      <QuestionBlock
        key={path}
        question={question}
        path={path}
        answer={answerAt(answers, path)}
        state={state}
        worked={evaluation.values[path]}
        refused={refusals.at(path)}
        revision={question.type === 'group' || isPiped(question) ? revision : undefined}
      />
    );
  };
  const latest = useRef(render);
  latest.current = render;
  return latest;
}
