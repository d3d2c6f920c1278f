import type { FormTest } from '@anjian/schema/formTests/formTest.ts';
import type { BuilderStore } from '../../state/builderStore.ts';

/** Fills the preview as the test does, in the situation of the test. */
export function loadTest(store: BuilderStore, { answers, today, context }: FormTest): void {
  store.load({ answers, situation: { ...(today === undefined ? {} : { today }), ...(context ? { context } : {}) } });
}
