import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import type { Definition } from '@anjian/schema/definition/definition.ts';
import { runFormTests } from '@anjian/schema/formTests/run.ts';
import { TestLine } from './TestLine.tsx';

/** The form tests, run again whenever the definition rests. */
export function TestList({ definition, onLoad }: { definition: Definition; onLoad: (index: number) => void }) {
  const translate = useTranslate();
  const results = useMemo(() => runFormTests(definition), [definition]);
  const { tests = [] } = definition;
  if (tests.length === 0) return <p className="builder-hint">{translate('builder.test.none')}</p>;
  const failing = results.filter(({ passed }) => !passed).length;
  return (
    <>
      <p role="status">
        {failing === 0
          ? translate('builder.test.allPass', { smart_count: tests.length })
          : translate('builder.test.someFail', { smart_count: failing, count: tests.length })}
      </p>
      <ul className="builder-tests" aria-label={translate('builder.below.tests')}>
        {tests.map((test, index) => (
          // Two tests never have the same name.
          <TestLine key={test.name} {...{ definition, test, index }} result={results[index]!} onLoad={() => onLoad(index)} />
        ))}
      </ul>
    </>
  );
}
