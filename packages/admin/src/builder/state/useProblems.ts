import { useEffect } from 'react';
import { publishProblems } from '@anjian/schema/compare/publishProblems.ts';
import { checkDefinition } from '@anjian/schema/definition/check.ts';
import type { Definition, Key } from '@anjian/schema/definition/definition.ts';
import type { BuilderStore } from './builderStore.ts';

const restBeforeChecking = 500;

/** Looks the template through whenever its author stops to think. */
export function useProblems(store: BuilderStore): void {
  useEffect(() => {
    let seen: Definition | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const check = () => {
      timer = undefined;
      if (store.definition === seen) return;
      seen = store.definition;
      checkNow(store);
    };
    check();
    const stop = store.subscribe(() => {
      if (store.definition !== seen) timer ??= setTimeout(check, restBeforeChecking);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [store]);
}

export function checkNow(store: BuilderStore): void {
  const { definition } = store;
  const problems = [...publishProblems(store.getState().publishedDefinitions, definition), ...checkDefinition(definition)];
  const faults = new Map<Key, number>();
  for (const { question, severity } of problems) {
    if (question !== undefined && severity === 'error') faults.set(question, (faults.get(question) ?? 0) + 1);
  }
  store.set({ problems, faults });
}
