import { useMemo } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { runFormTests } from '@anjian/schema/formTests/run.ts';
import type { DefinitionProblem } from '@anjian/schema/problems/problem.ts';
import { definitionProblemText } from '@anjian/schema/problems/texts.ts';
import { useSayFailure } from '../preview/tests/useSayFailure.ts';
import { useBuilder, useStore } from '../state/useBuilder.ts';
import { nameOf } from '../state/naming.ts';

/** The test list has all of them. */
const mostFailures = 5;

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
            {code === 'test_failed' ? <FailedTest path={path} /> : definitionProblemText({ code: code, details }, locale)}
          </li>
        );
      })}
    </ul>
  );
}

/** What the test expects and does not find, with questions by their labels. */
function FailedTest({ path }: { path: string }) {
  const translate = useTranslate();
  const definition = useBuilder(({ history }) => history.present);
  const sayFailure = useSayFailure();
  const test = definition.tests?.[Number(/^tests\[(\d+)\]/.exec(path)?.[1])];
  const failures = useMemo(() => (test ? (runFormTests({ ...definition, tests: [test] })[0]?.failures ?? []) : []), [definition, test]);
  if (!test) return null;
  return (
    <>
      {test.name}
      <ul>
        {failures.slice(0, mostFailures).map((failure) => (
          <li key={`${failure.code} ${failure.path} ${failure.expected} ${failure.found}`}>
            {sayFailure(definition, test.answers, failure)}
          </li>
        ))}
        {failures.length > mostFailures && <li>{translate('builder.test.more', { smart_count: failures.length - mostFailures })}</li>}
      </ul>
    </>
  );
}
