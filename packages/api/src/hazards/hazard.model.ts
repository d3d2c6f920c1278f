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

/** 'YH-2026-0001': 隐患, the year, and the serial within it; the serial grows past four digits. */
export function hazardNumber(year: number, serial: number): string {
  return `YH-${year}-${String(serial).padStart(4, '0')}`;
}
