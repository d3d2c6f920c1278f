import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, useRef, useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { readText } from '@anjian/schema/definition/text.ts';
import { saveFile, xlsxType } from '../../ui/saveFile.ts';
import { useStore } from '../state/useBuilder.ts';
import type { ReadTranslations } from './spreadsheet.ts';
import { usePlace } from './usePlace.ts';

/** Out as a spreadsheet to whoever translates, and back in. The code for it comes when it is asked for. */
export function Exchange() {
  const translate = useTranslate();
  const store = useStore();
  const placeOf = usePlace();
  const [locale] = useLocaleState();
  const input = useRef<HTMLInputElement>(null);
  const [result, setResult] = useState<ReadTranslations | { ok: false; code: 'unreadable' }>();

  const write = async (ending: 'xlsx' | 'csv') => {
    const { definition } = store;
    const { writeTranslations } = await import('./spreadsheet.ts');
    const table = writeTranslations(definition, placeOf);
    const name = `${readText(definition.title, locale, definition.locales[0])} ${translate('translations.fileName')}.${ending}`;
    if (ending === 'csv') {
      const { writeCsv } = await import('@anjian/schema/xlsform/writeCsv.ts');
      return saveFile(name, writeCsv(table.rows), 'text/csv');
    }
    const { writeWorkbook } = await import('@anjian/schema/xlsform/writeWorkbook.ts');
    return saveFile(name, (await writeWorkbook([table])) as BlobPart, xlsxType);
  };

  const read = async (file: File) => {
    const [{ readSpreadsheet }, { readTranslations }] = await Promise.all([
      import('@anjian/schema/xlsform/readWorkbook.ts'),
      import('./spreadsheet.ts'),
    ]);
    const workbook = await readSpreadsheet(new Uint8Array(await file.arrayBuffer()), file.name);
    const [table] = workbook.ok ? workbook.tables : [];
    if (!table) return setResult({ ok: false, code: 'unreadable' });
    const found = readTranslations(store.definition, table);
    if (found.ok) store.edit('builder.step.importTranslations', () => found.definition);
    return setResult(found);
  };

  return (
    <>
      <Button variant="outlined" onClick={() => void write('xlsx')}>
        {translate('translations.exportXlsx')}
      </Button>
      <Button variant="outlined" onClick={() => void write('csv')}>
        {translate('translations.exportCsv')}
      </Button>
      <Button variant="outlined" onClick={() => input.current?.click()}>
        {translate('translations.import')}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".xlsx,.xls,.csv"
        hidden
        aria-label={translate('translations.import')}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void read(file);
          target.value = '';
        }}
      />
      {result && <Imported result={result} onClose={() => setResult(undefined)} />}
    </>
  );
}

type ImportedProps = { result: ReadTranslations | { ok: false; code: 'unreadable' }; onClose: () => void };

/** How many texts came in, and which rows did not fit what is there. */
function Imported({ result, onClose }: ImportedProps) {
  const translate = useTranslate();
  const id = useId();
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} maxWidth="sm" fullWidth>
      <DialogTitle id={id}>{translate('translations.imported')}</DialogTitle>
      <DialogContent>
        <Alert severity={result.ok ? 'success' : 'error'}>
          {result.ok ? translate('translations.taken', { smart_count: result.changed }) : translate(`translations.refused.${result.code}`)}
        </Alert>
        {result.ok && result.notes.length > 0 && (
          <ul>
            {result.notes.map(({ code, row, value }) => (
              <li key={`${row} ${code} ${value}`}>{translate(`translations.note.${code}`, { row, value })}</li>
            ))}
          </ul>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ui.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
