import CheckIcon from '@mui/icons-material/Check';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { ReviewQueueDocument, type ReviewQueueQuery } from '../../data/generated/graphql.ts';
import { useSheet } from '../../data/useSheet.ts';
import { useViewer } from '../../data/viewer.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { Empty } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { useShortcuts } from '../../ui/useShortcuts.ts';
import { ApproveDialog } from './ApproveDialog.tsx';
import type { QueueState } from './queue.ts';
import { QueueRowItem, type QueueRow } from './QueueRow.tsx';
import { ShortcutHelp } from './ShortcutHelp.tsx';

/** What waits for the viewer's review: looked through one by one, or approved together with the hints in view. */
export default function ReviewQueuePage() {
  const translate = useTranslate();
  const query = useSheet(ReviewQueueDocument, {}, { keepPrevious: true });
  const waiting = useViewer()?.counts.awaitingReview;
  const { refetch } = query;
  // The number in the navigation is live, and this is what it counts.
  useEffect(() => void refetch(), [waiting, refetch]);
  return (
    <Page title={translate('submissions.queue.title')} subtitle={translate('submissions.queue.intro')}>
      <Loaded query={query} lines={8}>
        {({ submissions }) =>
          submissions.nodes.length === 0 ? (
            <Sheet flush>
              <Empty title={translate('submissions.queue.empty')}>{translate('submissions.queue.emptyHelp')}</Empty>
            </Sheet>
          ) : (
            <Queue submissions={submissions} />
          )
        }
      </Loaded>
    </Page>
  );
}

const keys = [
  { key: 'j', does: 'next' },
  { key: 'k', does: 'previous' },
  { key: 'a', does: 'approve' },
  { key: 'r', does: 'return' },
  { key: 'x', does: 'choose' },
] as const;

function Queue({ submissions: { nodes, pageInfo } }: { submissions: ReviewQueueQuery['submissions'] }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const waiting = useViewer()?.counts.awaitingReview;
  const list = useRef<HTMLUListElement>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [focused, setFocused] = useState<string | null>(null);
  const [asking, setAsking] = useState<readonly QueueRow[] | null>(null);
  const state: QueueState = { queue: nodes.map(({ id }) => id) };
  const rows = nodes.filter(({ id }) => chosen.has(id));
  const current = nodes.find(({ id }) => id === focused);
  const choose = (id: string, isChosen: boolean) =>
    setChosen(new Set(isChosen ? [...chosen, id] : [...chosen].filter((one) => one !== id)));
  const step = (by: number) => {
    const at = nodes.findIndex(({ id }) => id === focused);
    const next = nodes[at === -1 ? 0 : Math.min(nodes.length - 1, Math.max(0, at + by))];
    list.current?.querySelector<HTMLElement>(`[data-row="${next?.id}"] a`)?.focus();
  };
  useShortcuts({
    j: () => step(1),
    k: () => step(-1),
    x: current && (() => choose(current.id, !chosen.has(current.id))),
    a: current && (() => setAsking([current])),
    r: current?.canReturn ? () => void navigate(`/submissions/${current.id}`, { state: { ...state, ask: 'return' } }) : undefined,
  });
  return (
    <>
      <ShortcutHelp keys={keys} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', marginBottom: 1 }}>
        <FormControlLabel
          sx={{ marginInlineStart: 0 }}
          control={
            <Checkbox
              checked={rows.length === nodes.length}
              indeterminate={rows.length > 0 && rows.length < nodes.length}
              onChange={(_, checked) => setChosen(new Set(checked ? nodes.map(({ id }) => id) : []))}
            />
          }
          label={translate('submissions.queue.chooseAll')}
        />
        <Typography variant="body2" color="textSecondary" aria-live="polite" sx={{ flexGrow: 1 }}>
          {rows.length > 0
            ? translate('submissions.queue.chosen', { smart_count: rows.length })
            : translate('submissions.queue.waiting', { smart_count: Math.max(waiting ?? 0, nodes.length) })}
        </Typography>
        <Button variant="contained" startIcon={<CheckIcon />} disabled={rows.length === 0} onClick={() => setAsking(rows)}>
          {translate('submissions.queue.approveChosen')}
        </Button>
      </Box>
      <Sheet flush>
        <Box component="ul" ref={list} aria-label={translate('submissions.queue.title')} sx={{ listStyle: 'none', margin: 0, padding: 0 }}>
          {nodes.map((row) => (
            <QueueRowItem
              key={row.id}
              row={row}
              state={state}
              isChosen={chosen.has(row.id)}
              onChoose={(isChosen) => choose(row.id, isChosen)}
              onFocus={() => setFocused(row.id)}
            />
          ))}
        </Box>
      </Sheet>
      {pageInfo.hasNextPage && (
        <Typography variant="body2" color="textSecondary">
          {translate('submissions.queue.more', { shown: nodes.length })}
        </Typography>
      )}
      {asking && (
        <ApproveDialog
          rows={asking}
          onClose={() => setAsking(null)}
          onDone={() => {
            setAsking(null);
            setChosen(new Set());
          }}
        />
      )}
    </>
  );
}
