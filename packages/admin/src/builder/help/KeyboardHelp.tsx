import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import { Facts } from '../../ui/Facts.tsx';

/** Keys as they stand on the keyboard; words for them are in the catalogue where they need any. */
const keys = [
  ['next', 'Enter'],
  ['neighbour', '↑ ↓'],
  ['move', 'Alt + ↑ ↓'],
  ['into', 'Alt + ← →'],
  ['several', 'Alt + Shift + ↑ ↓'],
  ['copy', 'Ctrl + D'],
  ['group', 'Alt + G'],
  ['ungroup', 'Alt + Shift + G'],
  ['delete', 'Alt + Delete'],
  ['clipboard', 'Ctrl + C / X / V'],
  ['undo', 'Ctrl + Z / Ctrl + Shift + Z'],
] as const;

export function KeyboardHelp({ onClose }: { onClose: () => void }) {
  const translate = useTranslate();
  const id = useId();
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} maxWidth="sm" fullWidth>
      <DialogTitle id={id}>{translate('builder.help.keys')}</DialogTitle>
      <DialogContent>
        <p>{translate('builder.help.keysAbout')}</p>
        <Facts facts={keys.map(([name, key]) => ({ name: key, value: translate(`builder.help.key.${name}`) }))} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ui.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
