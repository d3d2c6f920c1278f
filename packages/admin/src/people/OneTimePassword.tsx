import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useTranslate } from 'react-admin';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Secret } from '../ui/Secret.tsx';

export type HandOver = { userName: string; password: string };

/** Shown once. It closes by its button alone: a stray click beside it must not lose the password. */
export function OneTimePassword({ handOver, onClose }: { handOver: HandOver | null; onClose: () => void }) {
  const translate = useTranslate();
  if (!handOver) return null;
  return (
    <Dialog open maxWidth="xs" fullWidth aria-labelledby="one-time-password">
      <DialogTitle id="one-time-password">{translate('people.oneTimeTitle')}</DialogTitle>
      <DialogContent>
        <DialogContentText>{translate('people.oneTimeHelp')}</DialogContentText>
        <Secret name={translate('people.userName')} value={handOver.userName} />
        <Secret name={translate('people.oneTimeTitle')} value={handOver.password} />
        <CopyButton label={translate('people.copyBoth')} text={translate('people.bothText', handOver)} />
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onClose}>
          {translate('people.handedOver')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
