import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useForm } from 'react-hook-form';
import { type ApplyFrom, UpdateAssignmentDocument } from '../data/generated/graphql.ts';
import { useAction } from '../data/useAction.ts';
import { useMay } from '../data/viewer.ts';
import { Failure } from '../ui/Notice.tsx';
import type { AssignmentSheet } from './AssignmentPage.tsx';

type Change = { timeOfDay: string; endsOn: string; from: ApplyFrom };

/** The due time and the end can be moved; what else would differ is another assignment. */
export function ChangeAssignment({ assignment }: { assignment: AssignmentSheet }) {
  const translate = useTranslate();
  const may = useMay();
  const id = useId();
  const [open, setOpen] = useState(false);
  const { register, handleSubmit } = useForm<Change>({
    defaultValues: { timeOfDay: assignment.timeOfDay, endsOn: assignment.endsOn, from: 'NEXT_SLOT' },
  });
  const update = useAction(UpdateAssignmentDocument, { done: 'assignments.changed', showsRefusal: true, onDone: () => setOpen(false) });
  if (!may('assignment.change') || !assignment.active) return null;
  const submit = ({ endsOn, ...change }: Change) =>
    update.mutate({ input: { ...change, assignment: assignment.id, ...(assignment.recurrence === 'ONCE' ? {} : { endsOn }) } });
  const shrink = { inputLabel: { shrink: true } };
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        {translate('assignments.change')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} aria-labelledby={id} maxWidth="xs" fullWidth>
        <form noValidate onSubmit={(event) => void handleSubmit(submit)(event)}>
          <DialogTitle id={id}>{translate('assignments.changeTitle')}</DialogTitle>
          <DialogContent>
            {update.error && <Failure error={update.error} />}
            <TextField {...register('timeOfDay')} type="time" label={translate('assignments.timeOfDay')} slotProps={shrink} />
            {assignment.recurrence !== 'ONCE' && (
              <TextField {...register('endsOn')} type="date" label={translate('assignments.endsOn')} slotProps={shrink} />
            )}
            <TextField {...register('from')} select defaultValue="NEXT_SLOT" label={translate('assignments.applyFrom')}>
              <MenuItem value="NEXT_SLOT">{translate('assignments.NEXT_SLOT')}</MenuItem>
              <MenuItem value="NOW">{translate('assignments.NOW')}</MenuItem>
            </TextField>
          </DialogContent>
          <DialogActions>
            <Button onClick={() => setOpen(false)}>{translate('ui.cancel')}</Button>
            <Button type="submit" variant="contained" disabled={update.isPending}>
              {translate('ui.save')}
            </Button>
          </DialogActions>
        </form>
      </Dialog>
    </>
  );
}
