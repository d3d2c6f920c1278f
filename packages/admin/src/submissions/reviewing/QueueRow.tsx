import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { ReviewQueueQuery } from '../../data/generated/graphql.ts';
import { useUnitName } from '../../terms/unitName.ts';
import { useLocalized } from '../../terms/useLocalized.ts';
import { useMoments } from '../../ui/useMoments.ts';
import { Result } from '../Result.tsx';
import { HintBadges } from './HintBadges.tsx';
import type { QueueState } from './queue.ts';

export type QueueRow = ReviewQueueQuery['submissions']['nodes'][number];

/** What a record is called among others: the checklist, what it is about, and the unit. */
export function useRowName(): (row: QueueRow) => string {
  const read = useLocalized();
  const name = useUnitName();
  return ({ template, task, unit }) => [read(template?.name), task?.asset?.name, name(unit)].filter(Boolean).join(' · ');
}

type QueueRowProps = { row: QueueRow; state: QueueState; isChosen: boolean; onChoose: (isChosen: boolean) => void; onFocus: () => void };

export function QueueRowItem({ row, state, isChosen, onChoose, onFocus }: QueueRowProps) {
  const translate = useTranslate();
  const name = useRowName()(row);
  const { shortMoment } = useMoments();
  return (
    <Box
      component="li"
      data-row={row.id}
      onFocus={onFocus}
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '44px 1fr', md: '44px minmax(0, 1fr) auto 120px' },
        columnGap: 1,
        alignItems: 'center',
        paddingInlineEnd: 2,
        paddingBlock: { xs: 1, md: 0.5 },
        borderBottom: 1,
        borderColor: 'divider',
        '&:last-of-type': { borderBottom: 0 },
        '&:focus-within': { bgcolor: 'var(--accent-tint)' },
      }}
    >
      <Checkbox
        checked={isChosen}
        onChange={(_, checked) => onChoose(checked)}
        slotProps={{ input: { 'aria-label': translate('submissions.queue.choose', { name }) } }}
      />
      <Box sx={{ minWidth: 0, paddingBlock: 0.5 }}>
        <Box
          component={RouterLink}
          to={`/submissions/${row.id}`}
          state={state}
          sx={{
            display: 'inline-block',
            paddingBlock: { xs: 1, md: 0 },
            fontWeight: 500,
            overflowWrap: 'anywhere',
            textDecoration: 'none',
            '&:hover': { textDecoration: 'underline' },
          }}
        >
          {name}
        </Box>
        <Box sx={{ color: 'text.secondary' }}>{`${row.submittedByName} · ${shortMoment(row.submittedAt)}`}</Box>
      </Box>
      <Box sx={{ gridColumn: { xs: '2', md: '4' }, gridRow: { md: 1 }, justifySelf: { md: 'end' } }}>
        <Result submission={row} />
      </Box>
      {row.hints.length > 0 && (
        <Box sx={{ gridColumn: { xs: '2', md: '3' }, gridRow: { md: 1 }, maxWidth: { md: 320 }, marginTop: { xs: 0.5, md: 0 } }}>
          <HintBadges hints={row.hints} />
        </Box>
      )}
    </Box>
  );
}
