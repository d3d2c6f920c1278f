import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { Controller, FormProvider, useForm, useFormContext } from 'react-hook-form';
import { useNavigate } from 'react-router-dom';
import { CreateAssignmentDocument } from '../data/generated/graphql.ts';
import { newId } from '../data/newId.ts';
import { useUnitTree } from '../data/unitTree.ts';
import { useAction } from '../data/useAction.ts';
import { UnitPicker } from '../terms/UnitPicker.tsx';
import { useLocalized } from '../terms/useLocalized.ts';
import { Failure } from '../ui/Notice.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { saved, useUnsavedWarning } from '../ui/useUnsavedWarning.ts';
import { AssetsField } from './AssetsField.tsx';
import { type AssignableTemplate, assetsProblem, datesProblem, inputOf, type Plan, withTemplate } from './plan.ts';
import { PlanPreview } from './PlanPreview.tsx';
import { RuleFields } from './RuleFields.tsx';
import { TargetPicker } from './TargetPicker.tsx';
import { TimeFields } from './TimeFields.tsx';

export function AssignmentForm({ templates, values }: { templates: readonly AssignableTemplate[]; values: Plan }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const notify = useNotify();
  const { units } = useUnitTree();
  const [clientId] = useState(newId);
  const form = useForm<Plan>({ defaultValues: values });
  useUnsavedWarning(form.formState.isDirty);
  const create = useAction(CreateAssignmentDocument, {
    showsRefusal: true,
    onDone: ({ createAssignment: { assignment, taskCount } }) => {
      notify('assignments.made', { type: 'success', messageArgs: { smart_count: taskCount } });
      void navigate(`/assignments/${assignment.id}`, { state: saved });
    },
  });
  const submit = (plan: Plan) => {
    const { template } = plan;
    if (template && !datesProblem(plan) && !assetsProblem(plan.assets))
      create.mutate({ input: inputOf({ ...plan, template }, clientId, units) });
  };
  return (
    <FormProvider {...form}>
      <Box component="form" noValidate onSubmit={(event) => void form.handleSubmit(submit)(event)}>
        <Sheet>
          <WhatFields templates={templates} />
        </Sheet>
        <Sheet>
          <TimeFields />
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
        <PlanPreview />
        {create.error && <Failure error={create.error} />}
        <Button type="submit" variant="contained" size="large" disabled={create.isPending}>
          {translate('assignments.submit')}
        </Button>
      </Box>
    </FormProvider>
  );
}

function WhatFields({ templates }: { templates: readonly AssignableTemplate[] }) {
  const translate = useTranslate();
  const read = useLocalized();
  const { control, register, formState, getValues, setValue } = useFormContext<Plan>();
  const required = translate('ui.fieldRequired');
  const choose = (template: AssignableTemplate | null) => {
    const { name, nameEn } = withTemplate(getValues(), template);
    setValue('name', name, { shouldValidate: formState.isSubmitted });
    setValue('nameEn', nameEn);
  };
  return (
    <>
      <Controller
        name="template"
        control={control}
        rules={{ required }}
        render={({ field, fieldState }) => (
          <Autocomplete<AssignableTemplate>
            options={[...templates]}
            value={field.value}
            onChange={(_, template) => {
              choose(template);
              field.onChange(template);
            }}
            getOptionKey={({ id }) => id}
            getOptionLabel={({ name }) => read(name)}
            isOptionEqualToValue={(option, other) => option.id === other.id}
            noOptionsText={translate('assignments.noTemplate')}
            renderInput={(params) => (
              <TextField
                {...params}
                required
                label={translate('assignments.template')}
                error={fieldState.invalid}
                helperText={fieldState.error?.message ?? translate('assignments.templateHelp')}
              />
            )}
          />
        )}
      />
      <TextField
        {...register('name', { required })}
        required
        label={translate('assignments.name')}
        error={formState.errors.name !== undefined}
        helperText={formState.errors.name?.message ?? translate('assignments.nameHelp')}
        slotProps={{ inputLabel: { shrink: true } }}
      />
      <TextField {...register('nameEn')} label={translate('assignments.nameEn')} slotProps={{ inputLabel: { shrink: true } }} />
      <Controller
        name="unit"
        control={control}
        rules={{ required }}
        render={({ field, fieldState }) => (
          <UnitPicker
            required
            label={translate('assignments.owner')}
            help={translate('assignments.ownerHelp')}
            value={field.value || null}
            onChange={(unit) => field.onChange(unit ?? '')}
            error={fieldState.error?.message}
          />
        )}
      />
    </>
  );
}

export function TargetsField() {
  const translate = useTranslate();
  const { control } = useFormContext<Plan>();
  return (
    <Controller
      name="targets"
      control={control}
      rules={{ validate: (targets) => targets.length > 0 || translate('assignments.targetsRequired') }}
      render={({ field, fieldState }) => <TargetPicker targets={field.value} onChange={field.onChange} error={fieldState.error?.message} />}
    />
  );
}
