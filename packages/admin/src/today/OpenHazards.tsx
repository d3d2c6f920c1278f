import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { HazardSeverity, OpenHazardCountsQuery } from '../data/generated/graphql.ts';
import { severities, SeverityChip } from '../terms/SeverityChip.tsx';

const aliases: Record<HazardSeverity, keyof OpenHazardCountsQuery> = {
  MAJOR: 'major',
  SERIOUS: 'serious',
  MODERATE: 'moderate',
  MINOR: 'minor',
};

/** Open hazards by severity; each leads to its list. */
export function OpenHazards({ counts }: { counts: OpenHazardCountsQuery }) {
  const translate = useTranslate();
  const open = (severity: HazardSeverity) => counts[aliases[severity]].totalCount;
  if (severities.every((severity) => open(severity) === 0)) return translate('today.noHazards');
  return (
    <Box component="ul" sx={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {severities.map((severity) => (
        <li key={severity}>
          <Box
            component={RouterLink}
            to={`/hazards?filter=${encodeURIComponent(JSON.stringify({ severity, state: 'OPEN' }))}`}
            sx={{
              display: 'flex',
              alignItems: 'center',
              justifyContent: 'space-between',
              minHeight: 44,
              color: 'text.primary',
              textDecoration: 'none',
              '&:hover': { textDecoration: 'underline' },
            }}
          >
            <SeverityChip severity={severity} />
            <Box component="span" sx={{ fontSize: '1.25rem', fontWeight: 600 }}>
              {open(severity)}
            </Box>
          </Box>
        </li>
      ))}
    </Box>
  );
}
