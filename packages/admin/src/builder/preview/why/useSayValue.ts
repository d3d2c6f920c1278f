import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { isAnswered } from '@anjian/schema/answers/answer.ts';
import { readPath, type Path } from '@anjian/schema/answers/path.ts';
import { printAnswer, printValue } from '@anjian/schema/answers/print.ts';
import { findQuestion } from '@anjian/schema/definition/walk.ts';
import { evaluate } from '@anjian/schema/evaluate/evaluate.ts';
import { answerAt } from '../../../fill/form/answersAt.ts';
import { useBuilder } from '../../state/useBuilder.ts';
import type { Filled } from './explain.ts';

/** What a rule finds at a path: the answer in words, nothing, or nothing because the question is hidden. */
export function useSayValue({ definition, answers, context }: Filled): (path: Path) => string {
  const translate = useTranslate();
  const locale = useBuilder((state) => state.locale);
  const evaluation = useMemo(() => evaluate(definition, answers, context), [definition, answers, context]);
  return (path) => {
    const question = findQuestion(definition, readPath(path)?.at(-1)?.key ?? path);
    if (!question) return translate('builder.why.gone');
    const isHidden = Object.hasOwn(evaluation.questions, path) && !evaluation.questions[path]!.visible;
    if (isHidden) return translate('builder.why.countsAsBlank');
    const answer = answerAt(answers, path);
    const words =
      question.type === 'calculated'
        ? printValue(question, evaluation.values[path], locale, definition)
        : isAnswered(answer)
          ? printAnswer(question, answer, locale, definition)
          : '';
    return words === '' ? translate('builder.why.blank') : words;
  };
}
