import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { StartableDocument } from '../data/generated/graphql.ts';
import { useSheet } from '../data/useSheet.ts';
import { useMay } from '../data/viewer.ts';
import { StartsAtAsset } from '../terms/starting/StartsAtAsset.tsx';
import { StartsAtUnits } from '../terms/starting/StartsAtUnits.tsx';
import { Loaded } from '../ui/Loaded.tsx';

/** 随时检查: what no task asks for yet, for a unit or at an asset, without its label at hand. */
export function StartAnytime() {
  const translate = useTranslate();
  const may = useMay();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  if (!may('task.start')) return null;
  return (
    <>
      <Button variant="outlined" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {translate('starting.title')}
      </Button>
      <Dialog open={isOpen} onClose={() => setOpen(false)} aria-labelledby={id} maxWidth="sm" fullWidth>
        <DialogTitle id={id}>{translate('starting.title')}</DialogTitle>
        <Typography variant="body2" color="textSecondary" sx={{ paddingInline: 3, paddingBottom: 1 }}>
          {translate('starting.help')}
        </Typography>
        <Box sx={{ paddingInline: 1 }}>
          <ForUnits />
          <StartsAtAsset />
        </Box>
        <DialogActions>
          <Button onClick={() => setOpen(false)}>{translate('ui.close')}</Button>
        </DialogActions>
      </Dialog>
    </>
  );
}

function ForUnits() {
  const query = useSheet(StartableDocument, {});
  return (
    <Loaded query={query} lines={1}>
      {({ startable }) => (startable.length > 0 ? <StartsAtUnits startable={startable} /> : null)}
    </Loaded>
  );
}
