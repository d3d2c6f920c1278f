import { useEffect } from 'react';
import { useSearchParams } from 'react-router-dom';
import { walkQuestions } from '@anjian/schema/definition/walk.ts';
import type { BuilderStore } from './builderStore.ts';
import { selectQuestion } from './selection.ts';

/** `?at=` in the address: whoever comes from a report or from the translations stands at once where they wanted to be. */
export function useArrival(store: BuilderStore): void {
  const [parameters, setParameters] = useSearchParams();
  const key = parameters.get('at');
  useEffect(() => {
    if (key === null) return;
    const isSection = store.definition.sections.some((section) => section.key === key);
    const isQuestion = [...walkQuestions(store.definition)].some(({ question }) => question.key === key);
    if (isSection) store.select({ of: 'section', key });
    else if (isQuestion) store.select(selectQuestion(key));
    if (isSection || isQuestion) store.putCaret(key);
    // Coming back to this page later, one stands where one left.
    setParameters({}, { replace: true });
  }, [key, store, setParameters]);
}
