/** A hazard: what it is made of, and how it is closed and opened again. */
export const severities = ['major', 'serious', 'moderate', 'minor'] as const;
export type Severity = (typeof severities)[number];
export type HazardState = 'open' | 'closed';

export type HazardAction = 'close' | 'reopen';

/** | state | close | reopen | */
const transitions: Record<HazardState, Partial<Record<HazardAction, HazardState>>> = {
  open: { close: 'closed' },
  closed: { reopen: 'open' },
};

export function nextState(state: HazardState, action: HazardAction): HazardState | undefined {
  return transitions[state][action];
}
