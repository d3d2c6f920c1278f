import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { HazardSeverity } from '../data/generated/graphql.ts';

export const severities: readonly HazardSeverity[] = ['MAJOR', 'SERIOUS', 'MODERATE', 'MINOR'];

/** Square, diamond, triangle, circle: told apart without colour, and at the size of a letter. */
const shapes: Record<HazardSeverity, string> = {
  MAJOR: 'M2 2h12v12H2z',
  SERIOUS: 'M8 0.5 15.5 8 8 15.5 0.5 8z',
  MODERATE: 'M8 1.5 15.5 14.5H0.5z',
  MINOR: 'M8 1a7 7 0 1 0 0 14A7 7 0 1 0 8 1z',
};

/** The severity of a hazard: its official colour 红橙黄蓝, its word and its shape. Nothing else may look like this. */
export function SeverityChip({ severity }: { severity: HazardSeverity }) {
  const translate = useTranslate();
  const token = severity.toLowerCase();
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        paddingInline: 1,
        borderRadius: 1,
        whiteSpace: 'nowrap',
        fontWeight: 500,
        fontSize: '0.875rem',
        lineHeight: '1.5rem',
        bgcolor: `var(--hazard-${token})`,
        color: `var(--on-hazard-${token})`,
        // Printed without backgrounds, the frame and the shape stay.
        '@media print': { border: '1px solid currentColor', bgcolor: 'transparent', color: 'inherit' },
      }}
    >
      <svg width="12" height="12" viewBox="0 0 16 16" aria-hidden="true">
        <path d={shapes[severity]} fill="none" stroke="currentColor" strokeWidth="2" />
      </svg>
      {translate(`terms.severity.${severity}`)}
    </Box>
  );
}
