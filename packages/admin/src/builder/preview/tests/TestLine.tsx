import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Definition } from '@anjian/schema/definition/definition.ts';
import type { FormTest, Situation } from '@anjian/schema/formTests/formTest.ts';
import type { FormTestResult } from '@anjian/schema/formTests/run.ts';
import { acceptResult, deleteFormTest, placeFormTest, renameFormTest } from '../../edits/formTests.ts';
import { useStore } from '../../state/useBuilder.ts';
import { SituationFields } from '../situation/SituationFields.tsx';
import { useSaySituation } from '../situation/useSaySituation.ts';
import { TestName } from './TestName.tsx';
import { useSayFailure } from './useSayFailure.ts';

const mostShown = 8;

type TestLineProps = { definition: Definition; test: FormTest; index: number; result: FormTestResult; onLoad: () => void };

/** One test: whether it passes, what it fails on, and what can be done about it. */
export function TestLine({ definition, test, index, result, onLoad }: TestLineProps) {
  const translate = useTranslate();
  const store = useStore();
  const sayFailure = useSayFailure();
  const [isNaming, setNaming] = useState(false);
  const [isPlacing, setPlacing] = useState(false);
  const saySituation = useSaySituation();
  const { name, today, context } = test;
  const situation: Situation = { ...(today === undefined ? {} : { today }), ...(context ? { context } : {}) };
  const { passed, failures } = result;
  const act = (what: string, onClick: () => void) => (
    <Button size="small" onClick={onClick} aria-label={translate(`builder.test.${what}What`, { name })}>
      {translate(`builder.test.${what}`)}
    </Button>
  );
  const rename = (next: string) => {
    setNaming(false);
    store.edit('builder.step.renameTest', (before) => renameFormTest(before, index, next));
  };
  const accept = () => {
    store.edit('builder.step.acceptTest', (before) => acceptResult(before, index));
    store.say('builder.said.testAccepted', { name });
  };
  const place = (next: Situation) => store.edit('preview.step', (before) => placeFormTest(before, index, next), `situation ${name}`);
  const remove = () => {
    store.edit('builder.step.deleteTest', (before) => deleteFormTest(before, index));
    store.say('builder.said.testDeleted', { name });
  };
  return (
    <li data-passed={passed}>
      {isNaming ? (
        <TestName initial={name} onName={rename} onCancel={() => setNaming(false)} />
      ) : (
        <div>
          <Chip
            size="small"
            variant="outlined"
            color={passed ? 'success' : 'error'}
            label={translate(passed ? 'builder.test.passes' : 'builder.test.fails')}
          />{' '}
          <strong>{name}</strong>
        </div>
      )}
      <p className="builder-test-situation">{saySituation(situation).join(translate('preview.between'))}</p>
      {failures.length > 0 && (
        <ul>
          {failures.slice(0, mostShown).map((failure) => (
            <li key={`${failure.code} ${failure.path} ${failure.expected} ${failure.found}`}>
              {sayFailure(definition, test.answers, failure)}
            </li>
          ))}
          {failures.length > mostShown && <li>{translate('builder.test.more', { smart_count: failures.length - mostShown })}</li>}
        </ul>
      )}
      <div role="group" aria-label={name}>
        {act('load', onLoad)}
        {!passed && act('accept', accept)}
        {!isNaming && act('rename', () => setNaming(true))}
        <Button
          size="small"
          aria-expanded={isPlacing}
          aria-label={translate('preview.editSituationWhat', { name })}
          onClick={() => setPlacing(!isPlacing)}
        >
          {translate('preview.editSituation')}
        </Button>
        {act('delete', remove)}
      </div>
      {isPlacing && (
        <SituationFields
          {...{ definition, situation }}
          onChange={place}
          takeLast={{
            label: translate('preview.takeLastForTest'),
            onTake: () => place({ ...situation, context: { ...context, last: store.getState().tried.answers } }),
          }}
        />
      )}
    </li>
  );
}
