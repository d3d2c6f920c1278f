import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useTranslate } from 'react-admin';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Secret } from '../ui/Secret.tsx';

/** Shown once, closed by its button alone. */
export function TokenSecret({ secret, onClose }: { secret: string | null; onClose: () => void }) {
  const translate = useTranslate();
  if (secret === null) return null;
  return (
    <Dialog open maxWidth="xs" fullWidth aria-labelledby="token-secret">
      <DialogTitle id="token-secret">{translate('tokens.secretTitle')}</DialogTitle>
      <DialogContent>
        <DialogContentText>{translate('tokens.secretHelp')}</DialogContentText>
        <Secret name={translate('tokens.secret')} value={secret} />
        <CopyButton label={translate('tokens.copy')} text={secret} />
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onClose}>
          {translate('tokens.kept')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
