import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { HintBadges } from './HintBadges.tsx';
import { useRowName, type QueueRow } from './QueueRow.tsx';
import { useApproving } from './useApproving.ts';

type ApproveDialogProps = { rows: readonly QueueRow[]; onClose: () => void; onDone: () => void };

/** Several at once are approved with their hints in view: where there are any, it has to be said that they were looked at. */
export function ApproveDialog({ rows, onClose, onDone }: ApproveDialogProps) {
  const translate = useTranslate();
  const name = useRowName();
  const id = useId();
  const [looked, setLooked] = useState(false);
  const { at, approve } = useApproving(onDone);
  const hasHints = rows.some(({ hints }) => hints.length > 0);
  return (
    <Dialog open onClose={at === null ? onClose : undefined} aria-labelledby={id} maxWidth="sm" fullWidth>
      <DialogTitle id={id}>{translate('submissions.queue.approveTitle', { smart_count: rows.length })}</DialogTitle>
      <DialogContent>
        <DialogContentText>{translate('submissions.queue.approveHelp')}</DialogContentText>
        <Box component="ul" sx={{ listStyle: 'none', margin: 0, marginTop: 2, padding: 0, borderTop: 1, borderColor: 'divider' }}>
          {rows.map((row) => (
            <Box
              component="li"
              key={row.id}
              sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, paddingBlock: 1, borderBottom: 1, borderColor: 'divider' }}
            >
              <Box sx={{ flexGrow: 1, minWidth: 200 }}>{name(row)}</Box>
              {row.hints.length > 0 ? (
                <HintBadges hints={row.hints} />
              ) : (
                <Typography variant="body2" color="textSecondary">
                  {translate('submissions.queue.noHints')}
                </Typography>
              )}
            </Box>
          ))}
        </Box>
        {hasHints && (
          <FormControlLabel
            sx={{ marginTop: 1 }}
            control={<Checkbox checked={looked} onChange={(_, checked) => setLooked(checked)} />}
            label={translate('submissions.queue.looked')}
          />
        )}
        <Box component="output" sx={{ display: 'block', color: 'text.secondary', minHeight: 24 }}>
          {at !== null && translate('submissions.queue.approving', { at, total: rows.length })}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} disabled={at !== null}>
          {translate('ui.cancel')}
        </Button>
        <Button variant="contained" disabled={at !== null || (hasHints && !looked)} onClick={() => void approve(rows.map((row) => row.id))}>
          {translate('submissions.approve')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
