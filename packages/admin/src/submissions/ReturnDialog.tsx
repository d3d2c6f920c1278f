import DeleteOutlineIcon from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { ReturnSubmissionDocument } from '../data/generated/graphql.ts';
import { useAction } from '../data/useAction.ts';
import { useMoments } from '../ui/useMoments.ts';
import type { SubmissionSheet } from './SubmissionPage.tsx';
import { useLines } from './useLines.ts';

type ReturnDialogProps = { submission: SubmissionSheet; onClose: () => void; onDone: () => void };

/** Why it goes back: a word on the whole, and one for each question that wants something. */
export function ReturnDialog({ submission, onClose, onDone }: ReturnDialogProps) {
  const translate = useTranslate();
  const { moment } = useMoments();
  const id = useId();
  const lines = useLines(submission);
  const [comment, setComment] = useState('');
  const [comments, setComments] = useState<readonly { path: string; comment: string }[]>([]);
  const giveBack = useAction(ReturnSubmissionDocument, { done: 'submissions.returned', onDone });
  const said = comments.map(({ path, comment: words }) => ({ path, comment: words.trim() })).filter(({ comment: words }) => words !== '');
  const write = (path: string, words: string) => setComments(comments.map((one) => (one.path === path ? { path, comment: words } : one)));
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} maxWidth="sm" fullWidth>
      <DialogTitle id={id}>{translate('submissions.returnTitle')}</DialogTitle>
      <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
        <DialogContentText>
          {translate('submissions.returnHelp', { moment: submission.task ? moment(submission.task.closesAt) : '' })}
        </DialogContentText>
        <TextField
          label={translate('submissions.returnComment')}
          required
          value={comment}
          onChange={(event) => setComment(event.target.value)}
          multiline
          minRows={2}
        />
        {comments.map(({ path, comment: words }) => {
          const label = lines.find((line) => line.path === path)?.label ?? path;
          return (
            <Box key={path} sx={{ display: 'flex', gap: 1, alignItems: 'start' }}>
              <TextField label={label} value={words} onChange={(event) => write(path, event.target.value)} multiline fullWidth />
              <IconButton
                aria-label={translate('submissions.removeComment', { label })}
                onClick={() => setComments(comments.filter((one) => one.path !== path))}
              >
                <DeleteOutlineIcon />
              </IconButton>
            </Box>
          );
        })}
        {lines.length > 0 && (
          <TextField
            select
            label={translate('submissions.returnQuestion')}
            value=""
            onChange={(event) => setComments([...comments, { path: event.target.value, comment: '' }])}
            slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
          >
            <MenuItem value="" disabled>
              {translate('submissions.returnChoose')}
            </MenuItem>
            {lines
              .filter(({ path }) => !comments.some((one) => one.path === path))
              .map(({ path, number, label }) => (
                <MenuItem key={path} value={path} sx={{ whiteSpace: 'normal' }}>
                  {`${number} ${label}`}
                </MenuItem>
              ))}
          </TextField>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ui.cancel')}</Button>
        <Button
          variant="contained"
          color="error"
          disabled={comment.trim() === '' || giveBack.isPending}
          onClick={() => giveBack.mutate({ input: { submission: submission.id, comment: comment.trim(), comments: said } })}
        >
          {translate('submissions.return')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
