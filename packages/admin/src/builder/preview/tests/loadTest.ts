import type { FormTest } from '@anjian/schema/formTests/formTest.ts';
import { contextOn, usualDay } from '@anjian/schema/formTests/run.ts';
import type { BuilderStore } from '../../state/builderStore.ts';

/** Fills the preview as the test does, on the day of the test. */
export function loadTest(store: BuilderStore, { answers, today }: FormTest): void {
  store.load({ answers, context: contextOn(today ?? usualDay) });
}
