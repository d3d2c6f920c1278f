import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { type ReactNode, useId, useState } from 'react';
import { useTranslate } from 'react-admin';

type ConfirmDialogProps = {
  open: boolean;
  title: string;
  /** What happens, and whether it can be taken back. */
  children?: ReactNode;
  /** The verb on the button. */
  verb: string;
  /** Ends or takes away something: the button is plum. */
  grave?: boolean;
  /** A reason that must be written, kept with the act. */
  reason?: { label: string; required: boolean };
  busy?: boolean;
  onConfirm: (reason: string) => void;
  onClose: () => void;
};

/** Asks before something that others will see or that cannot be taken back. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, title, children, verb, grave = false, reason, busy = false, onConfirm, onClose } = props;
  const translate = useTranslate();
  const id = useId();
  const [text, setText] = useState('');
  const incomplete = (reason?.required ?? false) && text.trim() === '';
  return (
    <Dialog open={open} onClose={onClose} aria-labelledby={id} maxWidth="xs" fullWidth>
      <DialogTitle id={id}>{title}</DialogTitle>
      <DialogContent>
        {children && <DialogContentText component="div">{children}</DialogContentText>}
        {reason && (
          <TextField
            label={reason.label}
            required={reason.required}
            value={text}
            onChange={(event) => setText(event.target.value)}
            multiline
            minRows={3}
          />
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ui.cancel')}</Button>
        <Button
          variant="contained"
          color={grave ? 'error' : 'primary'}
          disabled={incomplete || busy}
          onClick={() => onConfirm(text.trim())}
        >
          {verb}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
