import Button from '@mui/material/Button';
import { useDeferredValue, useMemo } from 'react';
import { useTranslate } from 'react-admin';
import type { Key } from '@anjian/schema/definition/definition.ts';
import { findQuestion } from '@anjian/schema/definition/walk.ts';
import { freshSetKey, questionsAlike, shareChoices } from '../edits/responseSets.ts';
import { useBuilder, useStore } from '../state/useBuilder.ts';

/** Makes a response set of a question's choices, for itself or for all that have the same. */
export function ShareChoices({ question }: { question: Key }) {
  const translate = useTranslate();
  const store = useStore();
  const definition = useDeferredValue(useBuilder(({ history }) => history.present));
  const alike = useMemo(() => questionsAlike(definition, question), [definition, question]);
  const share = (others: readonly Key[]) => {
    const set = freshSetKey([store.definition, ...store.getState().publishedDefinitions]);
    const label = findQuestion(store.definition, question)?.label ?? {};
    store.edit('builder.step.set', (before) => shareChoices(before, [question, ...others], set, label));
    store.say('builder.said.setMade', { smart_count: others.length + 1 });
  };
  return (
    <>
      {alike.length > 0 && (
        <Button size="small" onClick={() => share(alike)}>
          {translate('builder.set.makeForAlike', { smart_count: alike.length })}
        </Button>
      )}
      <Button size="small" onClick={() => share([])}>
        {translate('builder.set.make')}
      </Button>
    </>
  );
}
