import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { CreateTemplateDocument } from '../../data/generated/graphql.ts';
import { newId } from '../../data/newId.ts';
import { useAction } from '../../data/useAction.ts';
import { useViewer } from '../../data/viewer.ts';
import { UnitPicker } from '../../terms/UnitPicker.tsx';
import { useLanguageName } from '../../terms/useLanguageName.ts';
import { useLocalized } from '../../terms/useLocalized.ts';
import { Facts } from '../../ui/Facts.tsx';
import { FileDrop } from '../../ui/FileDrop.tsx';
import { Failure } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { readTemplateFile } from './readTemplateFile.ts';
import { keepReport, type ReportLine } from '../../terms/importReport.ts';
import { ReportLines } from '../../terms/ReportLines.tsx';
import { refused, type TemplateFile } from './templateFile.ts';

/** A checklist out of a file: read here in the browser, nothing is sent before its author has seen what was made of it. */
export default function ImportTemplatePage() {
  const translate = useTranslate();
  const { chosen, busy, read, open } = useChosenFile();
  return (
    <Page
      title={translate('transfer.import')}
      subtitle={translate('transfer.importHelp')}
      back={{ to: '/templates', label: translate('templates.title') }}
      width="reading"
    >
      <Sheet>
        <FileDrop
          accept=".xlsx,.xls,.csv,.json"
          busy={busy}
          words={{ choose: translate('transfer.choose'), chooseOther: translate('transfer.chooseOther'), drop: translate('transfer.drop') }}
          chosen={chosen === undefined ? undefined : translate(busy ? 'transfer.reading' : 'transfer.chosen', { name: chosen })}
          onFile={open}
        />
      </Sheet>
      <div role="status">
        {read && !read.ok && (
          <Alert severity="error" sx={{ marginBottom: 2 }}>
            {translate('transfer.refused')}
          </Alert>
        )}
      </div>
      {read?.ok && <Creation key={chosen} definition={read.definition} report={read.report} />}
      {read && read.report.length > 0 && (
        <Sheet title={translate('transfer.report', { smart_count: read.report.length })} flush>
          <ReportLines lines={read.report} label={translate('transfer.reportLabel')} />
        </Sheet>
      )}
    </Page>
  );
}

/** The file chosen last counts, whichever is read first. */
function useChosenFile() {
  const [chosen, setChosen] = useState<string>();
  const [read, setRead] = useState<TemplateFile>();
  const [busy, setBusy] = useState(false);
  const last = useRef<File>(undefined);
  const open = (file: File) => {
    last.current = file;
    setChosen(file.name);
    setRead(undefined);
    setBusy(true);
    void (async () => {
      // Whatever a reader stumbles over, the file is not one that can be imported.
      const result = await readTemplateFile(file).catch(() => refused('transfer.unreadable'));
      if (last.current !== file) return;
      setRead(result);
      setBusy(false);
    })();
  };
  return { chosen, busy, read, open };
}

type CreationProps = { definition: Extract<TemplateFile, { ok: true }>['definition']; report: readonly ReportLine[] };

function Creation({ definition, report }: CreationProps) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const read = useLocalized();
  const languageName = useLanguageName();
  const ownUnit = useViewer()?.person.unit?.id ?? null;
  const [clientId] = useState(newId);
  const [unit, setUnit] = useState<string | null>();
  const owner = unit === undefined ? ownUnit : unit;
  const create = useAction(CreateTemplateDocument, {
    showsRefusal: true,
    onDone: ({ createTemplate: { template } }) => {
      keepReport(template.id, report);
      void navigate(`/templates/${template.id}/edit`, { replace: true });
    },
  });
  const questions = definition.sections.reduce((sum, section) => sum + section.questions.length, 0);
  return (
    <Sheet title={translate('transfer.found')}>
      {create.error && <Failure error={create.error} />}
      <Facts
        facts={[
          { name: translate('transfer.title'), value: read(definition.title) },
          {
            name: translate('transfer.content'),
            value: translate('transfer.contentCount', { sections: definition.sections.length, questions }),
          },
          { name: translate('transfer.languages'), value: definition.locales.map(languageName).join(translate('terms.listSeparator')) },
        ]}
      />
      <Box sx={{ marginTop: 2 }}>
        <UnitPicker required label={translate('templates.unit')} help={translate('templates.unitHelp')} value={owner} onChange={setUnit} />
      </Box>
      <Box sx={{ marginTop: 2 }}>
        <Button
          variant="contained"
          disabled={create.isPending || owner === null}
          onClick={() => owner !== null && create.mutate({ input: { clientId, unit: owner, definition } })}
        >
          {translate('transfer.create')}
        </Button>
      </Box>
    </Sheet>
  );
}
