import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useLocaleState, useTranslate } from 'react-admin';
import { isUnchanged } from '@anjian/schema/compare/compare.ts';
import { findQuestion } from '@anjian/schema/definition/walk.ts';
import { definitionProblemText } from '@anjian/schema/problems/texts.ts';
import { valuesOfQuestion } from '../../terms/changes/changedValues.ts';
import { ReasonList } from '../../terms/changes/ReasonList.tsx';
import { useChangeWords } from '../../terms/changes/useChangeWords.ts';
import { Badge } from '../../ui/Badge.tsx';
import { useRefusal } from '../../ui/Notice.tsx';
import type { Planned } from './UpdateAll.tsx';
import type { UpdatePlan } from './updatePlan.ts';
import { useSayName } from './useLibrary.ts';

export type Outcome = { is: 'updated'; revision: number } | { is: 'refused'; error: unknown } | { is: 'taken_back' };

type UpdateLineProps = Planned & {
  isChosen: boolean;
  isBusy: boolean;
  outcome: Outcome | undefined;
  onChoose: (isChosen: boolean) => void;
  onTakeBack: (revision: number) => void;
};

/** One template: whether it takes part, what would change and what that breaks; afterwards what came of it. */
export function UpdateLine({ use, plan, isChosen, isBusy, outcome, onChoose, onTakeBack }: UpdateLineProps) {
  const translate = useTranslate();
  const sayName = useSayName();
  const sayRefusal = useRefusal();
  const name = sayName(use.name);
  if (typeof plan === 'string')
    return (
      <li>
        <strong>{name}</strong> <Badge tone="waiting">{translate('shelves.notFromHere')}</Badge>
        <p className="builder-hint">{translate(`shelves.hindrance.${plan}`)}</p>
      </li>
    );
  return (
    <li>
      <FormControlLabel
        control={
          <Checkbox checked={isChosen} disabled={isBusy || outcome !== undefined} onChange={({ target }) => onChoose(target.checked)} />
        }
        label={<strong>{name}</strong>}
      />
      <PlanBadge plan={plan} />
      {plan.revision === 0 && <p className="builder-hint">{translate('shelves.makesDraft', { number: use.latest?.number ?? 0 })}</p>}
      {outcome?.is === 'updated' && (
        <p>
          <Badge tone="pass">{translate('shelves.updated')}</Badge>{' '}
          <Button
            size="small"
            disabled={isBusy}
            aria-label={translate('shelves.takeBackWhat', { name })}
            onClick={() => onTakeBack(outcome.revision)}
          >
            {translate('shelves.takeBack')}
          </Button>
        </p>
      )}
      {outcome?.is === 'taken_back' && (
        <p>
          <Badge tone="waiting">{translate('shelves.takenBack')}</Badge>
        </p>
      )}
      {outcome?.is === 'refused' && (
        <p role="alert">
          <Badge tone="alert">{translate('shelves.refused')}</Badge> {sayRefusal(outcome.error)}
        </p>
      )}
      <PlanDetails plan={plan} />
    </li>
  );
}

function PlanBadge({ plan: { verdict, problems, failing } }: { plan: UpdatePlan }) {
  const translate = useTranslate();
  const wrong = problems.filter(({ severity }) => severity === 'error').length + failing.length;
  if (wrong > 0) return <Badge tone="alert">{translate('shelves.breaks', { smart_count: wrong })}</Badge>;
  return <Badge tone={verdict === 'breaking' ? 'alert' : 'pass'}>{translate(`builder.verdict.${verdict}`)}</Badge>;
}

function PlanDetails({ plan: { before, after, comparison, problems, failing } }: { plan: UpdatePlan }) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const words = useChangeWords(after.locales[0]);
  const both = { before, after };
  return (
    <>
      {(problems.length > 0 || failing.length > 0) && (
        <ul className="builder-problems">
          {problems.map((problem) => (
            <li key={`${problem.path} ${problem.code}`} data-severity={problem.severity}>
              {problem.question !== undefined && `${words.read(findQuestion(after, problem.question)?.label)}${translate('builder.colon')}`}
              {definitionProblemText(problem, locale)}
            </li>
          ))}
          {failing.map((test) => (
            <li key={test} data-severity="error">
              {translate('shelves.testFails', { name: test })}
            </li>
          ))}
        </ul>
      )}
      {isUnchanged(comparison) ? (
        <p className="builder-hint">{translate('shelves.onlyOrigin')}</p>
      ) : (
        <details>
          <summary>{translate('shelves.whatChanges', { smart_count: comparison.questions.length })}</summary>
          <ul>
            {comparison.questions.map(({ key, label, reasons }) => (
              <li key={key}>
                {words.read(label)}
                <ReasonList question={key} values={valuesOfQuestion(both, key, words)} {...{ reasons, both, words }} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
