import { useBuilder } from '../state/useBuilder.ts';

/** Weights are of use only where the template is scored. */
export function useIsScored(): boolean {
  return useBuilder(({ history }) => history.present.settings.scoring !== undefined);
}
