import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Controller, useForm } from 'react-hook-form';
import { useNavigate } from 'react-router-dom';
import { CreateTemplateDocument } from '../data/generated/graphql.ts';
import { newId } from '../data/newId.ts';
import { useAction } from '../data/useAction.ts';
import { useViewer } from '../data/viewer.ts';
import { UnitPicker } from '../terms/UnitPicker.tsx';
import { Failure, Waiting } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { saved, useUnsavedWarning } from '../ui/useUnsavedWarning.ts';
import { newDefinition } from './newDefinition.ts';

type Details = { title: string; titleEn: string; unit: string };

/** What the first section is called until its author says otherwise: content of the template, not of the interface. */
const firstSection = { 'zh-CN': '检查内容', en: 'Items' };

export default function CreateTemplatePage() {
  const translate = useTranslate();
  const viewer = useViewer();
  return (
    <Page
      title={translate('templates.create')}
      subtitle={translate('templates.createHelp')}
      back={{ to: '/templates', label: translate('templates.title') }}
      width="form"
    >
      <Sheet>{viewer ? <NewTemplateForm ownUnit={viewer.person.unit?.id ?? ''} /> : <Waiting lines={3} />}</Sheet>
    </Page>
  );
}

function NewTemplateForm({ ownUnit }: { ownUnit: string }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const [clientId] = useState(newId);
  const { register, control, handleSubmit, formState } = useForm<Details>({ defaultValues: { title: '', titleEn: '', unit: ownUnit } });
  useUnsavedWarning(formState.isDirty);
  const create = useAction(CreateTemplateDocument, {
    showsRefusal: true,
    onDone: ({ createTemplate }) => void navigate(`/templates/${createTemplate.template.id}/edit`, { state: saved }),
  });
  const submit = ({ title, titleEn, unit }: Details) =>
    create.mutate({ input: { clientId, unit, definition: newDefinition(title.trim(), titleEn.trim(), firstSection) } });
  const required = translate('ui.fieldRequired');
  return (
    <Box component="form" noValidate onSubmit={(event) => void handleSubmit(submit)(event)}>
      {create.error && <Failure error={create.error} />}
      <TextField
        {...register('title', { required })}
        required
        label={translate('templates.name')}
        error={formState.errors.title !== undefined}
        helperText={formState.errors.title?.message ?? translate('templates.nameHelp')}
      />
      <TextField {...register('titleEn')} label={translate('templates.nameEn')} />
      <Controller
        name="unit"
        control={control}
        rules={{ required }}
        render={({ field, fieldState }) => (
          <UnitPicker
            required
            label={translate('templates.unit')}
            help={translate('templates.unitHelp')}
            value={field.value || null}
            onChange={(unit) => field.onChange(unit ?? '')}
            error={fieldState.error?.message}
          />
        )}
      />
      <Button type="submit" variant="contained" disabled={create.isPending} sx={{ marginTop: 2 }}>
        {translate('templates.createAndEdit')}
      </Button>
    </Box>
  );
}
