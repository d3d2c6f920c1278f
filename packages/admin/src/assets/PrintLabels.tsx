import PrintOutlinedIcon from '@mui/icons-material/PrintOutlined';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useListContext, useTranslate } from 'react-admin';
import { Failure } from '../ui/Notice.tsx';
import { filterOf } from './asset.operations.ts';
import type { Selection } from './selection.ts';
import { downloadLabels, MOST_LABELS, readAllIds, type SheetName, sheetNames } from './labels.ts';

/** Those that are ticked, or all that the filters show. */
export function PrintLabels({ selection }: { selection: Selection }) {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  const { total = 0 } = useListContext();
  return (
    <>
      <Button
        variant="outlined"
        startIcon={<PrintOutlinedIcon />}
        disabled={total === 0 && selection.size === 0}
        onClick={() => setOpen(true)}
      >
        {translate('assets.printLabels')}
      </Button>
      {open && <LabelDialog selection={selection} total={total} onClose={() => setOpen(false)} />}
    </>
  );
}

function LabelDialog({ selection, total, onClose }: { selection: Selection; total: number; onClose: () => void }) {
  const translate = useTranslate();
  const titleId = useId();
  const { filterValues } = useListContext();
  const [which, setWhich] = useState<'selected' | 'all'>(selection.size > 0 ? 'selected' : 'all');
  const [sheet, setSheet] = useState<SheetName>('3x8');
  const count = which === 'selected' ? selection.size : total;
  const print = useMutation({
    mutationFn: async () => downloadLabels(which === 'selected' ? [...selection] : await readAllIds(filterOf(filterValues)), sheet),
    onSuccess: onClose,
  });
  const { origin, hostname } = window.location;
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="xs" fullWidth>
      <DialogTitle id={titleId}>{translate('assets.printLabels')}</DialogTitle>
      <DialogContent>
        <Choice
          label={translate('assets.whichLabels')}
          value={which}
          onChange={(value) => setWhich(value as 'selected' | 'all')}
          choices={[
            {
              value: 'selected',
              name: translate('assets.labelsSelected', { smart_count: selection.size }),
              disabled: selection.size === 0,
            },
            { value: 'all', name: translate('assets.labelsAll', { smart_count: total }) },
          ]}
        />
        <Choice
          label={translate('assets.sheet')}
          value={sheet}
          onChange={(value) => setSheet(value as SheetName)}
          choices={sheetNames.map((value) => ({ value, name: translate(`assets.sheets.${value}`) }))}
        />
        <Typography variant="body2" color="textSecondary">
          {translate('assets.labelAddress', { address: origin })}
        </Typography>
        {['localhost', '127.0.0.1', '[::1]'].includes(hostname) && (
          <Alert severity="warning" sx={{ marginTop: 1 }}>
            {translate('assets.labelAddressLocal')}
          </Alert>
        )}
        {count > MOST_LABELS && (
          <Alert severity="warning" sx={{ marginTop: 1 }}>
            {translate('assets.tooManyLabels', { max: MOST_LABELS })}
          </Alert>
        )}
        {print.error && <Failure error={print.error} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ui.cancel')}</Button>
        <Button variant="contained" disabled={print.isPending || count === 0 || count > MOST_LABELS} onClick={() => print.mutate()}>
          {translate(print.isPending ? 'assets.makingLabels' : 'assets.downloadLabels')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

type ChoiceProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  choices: readonly { value: string; name: string; disabled?: boolean }[];
};

function Choice({ label, value, onChange, choices }: ChoiceProps) {
  const id = useId();
  return (
    <FormControl sx={{ display: 'block', marginBottom: 2 }}>
      <FormLabel id={id}>{label}</FormLabel>
      <RadioGroup aria-labelledby={id} value={value} onChange={(_, chosen) => onChange(chosen)}>
        {choices.map((choice) => (
          <FormControlLabel
            key={choice.value}
            value={choice.value}
            disabled={choice.disabled ?? false}
            control={<Radio />}
            label={choice.name}
          />
        ))}
      </RadioGroup>
    </FormControl>
  );
}
