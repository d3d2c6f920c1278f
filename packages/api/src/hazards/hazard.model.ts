/** A hazard: what it is made of, and how it is closed and opened again. */
import { canonicalJson } from '@anjian/schema/answers/hash.ts';

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

/** Numbers are counted anew with the year as the college's wall shows it. */
export function numberingYear(now: Date): number {
  return Number(new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: 'Asia/Shanghai' }).format(now));
}

export type HazardContent = {
  unitId: string;
  title: Record<string, string>;
  detail: string;
  severity: Severity;
  category: string;
  assetId: string | null;
  photoIds: readonly string[];
  raisedById: string;
};

/** Whether a repeated client id says the same thing again. */
export function isSameHazard(known: HazardContent, again: HazardContent): boolean {
  return contentOf(known) === contentOf(again);
}

function contentOf({ unitId, title, detail, severity, category, assetId, photoIds, raisedById }: HazardContent): string {
  return canonicalJson({ unitId, title, detail, severity, category, assetId, photoIds: [...photoIds].sort(), raisedById });
}
