import { useDeferredValue, useMemo } from 'react';
import { useTranslate } from 'react-admin';
import type { Answers } from '@anjian/schema/answers/answer.ts';
import type { Definition } from '@anjian/schema/definition/definition.ts';
import { evaluate } from '@anjian/schema/evaluate/evaluate.ts';
import type { EvaluationContext } from '@anjian/schema/evaluate/evaluation.ts';
import { useCategoryName } from '../../terms/categoryName.ts';
import { useSheetText } from '../state/useSheetText.ts';

type PreviewOutcomeProps = { definition: Definition; answers: Answers; context: EvaluationContext };

/** What handing this in would bring: hazards, notices, a score. */
export function PreviewOutcome({ definition, answers, context }: PreviewOutcomeProps) {
  const translate = useTranslate();
  const say = useSheetText();
  const nameOfCategory = useCategoryName();
  const [late, lateAnswers] = [useDeferredValue(definition), useDeferredValue(answers)];
  const { consequences, score } = useMemo(() => evaluate(late, lateAnswers, context), [late, lateAnswers, context]);
  return (
    <section className="builder-outcome" aria-label={translate('builder.outcome')}>
      <h3>{translate('builder.outcome')}</h3>
      {consequences.length === 0 && <p>{translate('builder.noOutcome')}</p>}
      <ul>
        {consequences.map((one) => (
          <li key={JSON.stringify(one)}>
            {one.do === 'raise_hazard'
              ? translate('builder.wouldRaise', {
                  title: say(one.title),
                  severity: translate(`terms.severityFull.${one.severity.toUpperCase()}`),
                  category: nameOfCategory(one.category),
                })
              : translate('builder.wouldNotify', { role: translate(`terms.role.${one.role.toUpperCase()}`) })}
          </li>
        ))}
      </ul>
      {score && (
        <p>
          {translate('builder.score', { points: score.points, max: score.max, percent: score.percent ?? '–' })}
          {score.passed !== null && ` ${translate(score.passed ? 'builder.passed' : 'builder.notPassed')}`}
        </p>
      )}
    </section>
  );
}
