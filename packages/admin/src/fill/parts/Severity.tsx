import type { HazardSeverity } from '@anjian/schema/definition/consequence.ts';

/** Square, diamond, triangle, circle: the colour never stands alone. */
const shapes: Record<HazardSeverity, string> = {
  major: 'M3 3h18v18H3z',
  serious: 'M12 1l11 11-11 11L1 12z',
  moderate: 'M12 3l10 18H2z',
  minor: 'M12 2a10 10 0 100 20 10 10 0 000-20z',
};

export function Severity({ severity, word }: { severity: HazardSeverity; word: string }) {
  return (
    <span className="fill-severity" data-severity={severity}>
      <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path d={shapes[severity]} />
      </svg>
      {word}
    </span>
  );
}
