import { useLocaleState, useTranslate } from 'react-admin';
import type { DefinitionProblem } from '@anjian/schema/problems/problem.ts';
import { definitionProblemText } from '@anjian/schema/problems/texts.ts';
import { useStore } from '../state/useBuilder.ts';
import { nameOf } from '../state/naming.ts';

/** What the check says, each line a way to where it is mended. */
export function ProblemList({
  problems,
  onShow,
}: {
  problems: readonly DefinitionProblem[];
  onShow: (key: string | undefined, problem: DefinitionProblem) => void;
}) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const store = useStore();
  return (
    <ul className="builder-problems">
      {problems.map((problem) => {
        const { path, code, details, severity, question, section } = problem;
        const key = question ?? section;
        return (
          <li key={`${path} ${code} ${JSON.stringify(details)}`} data-severity={severity}>
            <strong>{translate(`builder.problemSeverity.${severity}`)}</strong>{' '}
            <button type="button" className="builder-link" onClick={() => onShow(key, problem)}>
              {code === 'test_failed'
                ? translate('builder.test.openIt')
                : key === undefined
                  ? translate('builder.wholeTemplate')
                  : nameOf(store, key)}
            </button>
            {translate('builder.colon')}
            {definitionProblemText({ code: code, details }, locale)}
          </li>
        );
      })}
    </ul>
  );
}
