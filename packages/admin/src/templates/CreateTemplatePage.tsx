import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { Controller, useForm } from 'react-hook-form';
import { useNavigate } from 'react-router-dom';
import { CreateTemplateDocument } from '../data/generated/graphql.ts';
import { newId } from '../data/newId.ts';
import { useAction } from '../data/useAction.ts';
import { useViewer } from '../data/viewer.ts';
import { readLines } from '../terms/pastedLines.ts';
import { UnitPicker } from '../terms/UnitPicker.tsx';
import { Failure, Waiting } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { saved, useUnsavedWarning } from '../ui/useUnsavedWarning.ts';
import { blank, fromKind, fromLines } from './starts/begin.ts';
import { StartChoice, type Start } from './starts/StartChoice.tsx';
import { StartContent } from './starts/StartContent.tsx';
import { startKinds, starts } from './starts/starts.ts';

type Details = { title: string; titleEn: string; unit: string };

/** A first checklist, led: what it begins with, what is in that, what it is called; the builder shows itself then. */
export default function CreateTemplatePage() {
  const translate = useTranslate();
  const viewer = useViewer();
  return (
    <Page
      title={translate('templates.create')}
      subtitle={translate('templates.createHelp')}
      back={{ to: '/templates', label: translate('templates.title') }}
      width="reading"
    >
      {viewer ? <NewTemplateForm ownUnit={viewer.person.unit?.id ?? ''} /> : <Waiting lines={3} />}
    </Page>
  );
}

function NewTemplateForm({ ownUnit }: { ownUnit: string }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const [locale] = useLocaleState();
  const [clientId] = useState(newId);
  const [start, setStart] = useState<Start>('blank');
  const [pasted, setPasted] = useState('');
  const { register, control, handleSubmit, formState, getValues, setValue } = useForm<Details>({
    defaultValues: { title: '', titleEn: '', unit: ownUnit },
  });
  useUnsavedWarning(formState.isDirty || pasted !== '');
  const create = useAction(CreateTemplateDocument, {
    showsRefusal: true,
    onDone: ({ createTemplate }) =>
      void navigate(`/templates/${createTemplate.template.id}/edit`, { state: { ...saved, isFirstLook: true } }),
  });
  const lines = start === 'paste' ? readLines(pasted) : [];
  const choose = (next: Start) => {
    // A name that nobody typed goes with what it was suggested for.
    const suggested = (one: Start) => (one === 'blank' || one === 'paste' ? undefined : starts[one].title);
    const before = suggested(start);
    const after = suggested(next);
    for (const [name, language] of [
      ['title', 'zh-CN'],
      ['titleEn', 'en'],
    ] as const) {
      if (getValues(name) === (before?.[language] ?? '')) setValue(name, after?.[language] ?? '', { shouldDirty: true });
    }
    setStart(next);
  };
  const submit = ({ unit, ...titles }: Details) => {
    const kind = startKinds.find((one) => one === start);
    const definition = kind ? fromKind(titles, kind) : start === 'paste' ? fromLines(titles, lines, locale) : blank(titles);
    create.mutate({ input: { clientId, unit, definition } });
  };
  const required = translate('ui.fieldRequired');
  return (
    <Box component="form" noValidate onSubmit={(event) => void handleSubmit(submit)(event)}>
      <Sheet title={translate('templates.start.title')}>
        <StartChoice value={start} onChange={choose} />
      </Sheet>
      <StartContent start={start} pasted={pasted} lines={lines} onPaste={setPasted} />
      <Sheet title={translate('templates.start.name')}>
        {create.error && <Failure error={create.error} />}
        <TextField
          {...register('title', { required })}
          required
          label={translate('templates.name')}
          error={formState.errors.title !== undefined}
          helperText={formState.errors.title?.message ?? translate('templates.nameHelp')}
          slotProps={{ inputLabel: { shrink: true } }}
        />
        <TextField {...register('titleEn')} label={translate('templates.nameEn')} slotProps={{ inputLabel: { shrink: true } }} />
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
        <Button
          type="submit"
          variant="contained"
          disabled={create.isPending || (start === 'paste' && lines.length === 0)}
          sx={{ marginTop: 2 }}
        >
          {translate('templates.createAndEdit')}
        </Button>
      </Sheet>
    </Box>
  );
}
