import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { Controller, FormProvider, useForm, useFormContext } from 'react-hook-form';
import { useNavigate } from 'react-router-dom';
import { UpdateAssignmentDocument } from '../data/generated/graphql.ts';
import { useUnitTree } from '../data/unitTree.ts';
import { useAction } from '../data/useAction.ts';
import { Failure } from '../ui/Notice.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { saved, useUnsavedWarning } from '../ui/useUnsavedWarning.ts';
import { TargetsField } from './AssignmentForm.tsx';
import type { AssignmentSheet } from './AssignmentPage.tsx';
import { type Change, changeOf, inputOfChange } from './change.ts';
import { AssetsField } from './AssetsField.tsx';
import { assetsProblem, datesProblem } from './plan.ts';
import { RuleFields } from './RuleFields.tsx';
import { TimeFields } from './TimeFields.tsx';

/** What may differ from some day on; how often and from when stay, because tasks exist by them. */
export function ChangeForm({ assignment }: { assignment: AssignmentSheet }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const { units } = useUnitTree();
  const form = useForm<Change>({ defaultValues: changeOf(assignment) });
  useUnsavedWarning(form.formState.isDirty);
  const leave = () => void navigate(`/assignments/${assignment.id}`, { state: saved });
  const update = useAction(UpdateAssignmentDocument, { done: 'assignments.changed', showsRefusal: true, onDone: leave });
  const submit = (change: Change) => {
    if (datesProblem(change) || assetsProblem(change.assets)) return;
    const input = inputOfChange(assignment, change, units);
    if (input) update.mutate({ input });
    else leave();
  };
  return (
    <FormProvider {...form}>
      <Box component="form" noValidate onSubmit={(event) => void form.handleSubmit(submit)(event)}>
        <Sheet>
          <Names />
          <LatestVersion assignment={assignment} />
        </Sheet>
        <Sheet>
          <TimeFields begun />
        </Sheet>
        <Sheet>
          <TargetsField />
        </Sheet>
        <Sheet>
          <AssetsField />
        </Sheet>
        <Sheet>
          <RuleFields />
        </Sheet>
        <Sheet title={translate('assignments.applyFrom')}>
          <ApplyFrom />
        </Sheet>
        {update.error && <Failure error={update.error} />}
        <Button type="submit" variant="contained" size="large" disabled={update.isPending}>
          {translate('ui.save')}
        </Button>
      </Box>
    </FormProvider>
  );
}

function Names() {
  const translate = useTranslate();
  const { register, formState } = useFormContext<Change>();
  return (
    <>
      <TextField
        {...register('name', { required: translate('ui.fieldRequired') })}
        required
        label={translate('assignments.name')}
        error={formState.errors.name !== undefined}
        helperText={formState.errors.name?.message}
      />
      <TextField {...register('nameEn')} label={translate('assignments.nameEn')} />
    </>
  );
}

/** Offered only where the template has a newer version than the one assigned. */
function LatestVersion({ assignment: { template, version } }: { assignment: AssignmentSheet }) {
  const translate = useTranslate();
  const { control } = useFormContext<Change>();
  const latest = template?.latest;
  if (!latest || !version || latest.number <= version.number) return null;
  return (
    <Controller
      name="toLatest"
      control={control}
      render={({ field }) => (
        <FormControlLabel
          control={<Switch checked={field.value} onChange={(_, checked) => field.onChange(checked)} />}
          label={translate('assignments.toLatest', { from: version.number, to: latest.number })}
        />
      )}
    />
  );
}

function ApplyFrom() {
  const translate = useTranslate();
  const { control } = useFormContext<Change>();
  return (
    <Controller
      name="from"
      control={control}
      render={({ field }) => (
        <RadioGroup {...field} aria-label={translate('assignments.applyFrom')}>
          {(['NEXT_SLOT', 'NOW'] as const).map((from) => (
            <FormControlLabel key={from} value={from} control={<Radio />} label={translate(`assignments.${from}`)} />
          ))}
        </RadioGroup>
      )}
    />
  );
}
