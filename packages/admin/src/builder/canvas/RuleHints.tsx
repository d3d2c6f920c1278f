import { memo } from 'react';
import { useTranslate } from 'react-admin';
import type { Consequence, Question } from '@anjian/schema/definition/definition.ts';
import { sayThen } from '../../terms/changes/sayValue.ts';
import { useSayCondition } from '../rules/useSayCondition.ts';
import { gatherByCondition } from '../rules/consequenceList.ts';

/** The rules of a question in words, so that the sheet can be read through without opening anything. */
export const RuleHints = memo(function RuleHints({ question }: { question: Question }) {
  const translate = useTranslate();
  const sayCondition = useSayCondition(question.key);
  const { showWhen, requiredWhen, readOnlyWhen, constraints = [], consequences = [] } = question;
  if (!showWhen && !requiredWhen && !readOnlyWhen && constraints.length === 0 && consequences.length === 0) return null;
  const conditions = Object.entries({ shown: showWhen, required: requiredWhen, readOnly: readOnlyWhen });
  const sayAll = (then: readonly Consequence[]) => then.map((one) => sayThen(one, { translate })).join(translate('terms.listSeparator'));
  return (
    <ul className="builder-hints">
      {conditions.map(
        ([rule, expr]) =>
          expr && (
            <li key={rule}>{`${translate(`builder.rule.${rule}`)} ${translate('builder.when', { condition: sayCondition(expr) })}`}</li>
          ),
      )}
      {constraints.map(({ that }, at) => (
        <li key={at}>{translate('builder.hintConstraint', { condition: sayCondition(that) })}</li>
      ))}
      {gatherByCondition(consequences).map(({ when, then }, at) => (
        <li key={at}>{translate('builder.hintConsequence', { condition: sayCondition(when), then: sayAll(then) })}</li>
      ))}
    </ul>
  );
});
