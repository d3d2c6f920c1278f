import DownloadOutlinedIcon from '@mui/icons-material/DownloadOutlined';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { FileDrop } from '../../ui/FileDrop.tsx';
import { Page } from '../../ui/Page.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { ImportPlan } from './ImportPlan.tsx';
import { type AssetFile, readAssetFile } from './readAssetFile.ts';
import { saveTemplateFile } from './templateFile.ts';

/** A register out of a spreadsheet: read here, mapped here, tried on the server, and imported whole or not at all. */
export default function ImportAssetsPage() {
  const translate = useTranslate();
  const { chosen, busy, read, open } = useChosenFile();
  return (
    <Page
      title={translate('assets.import')}
      subtitle={translate('assets.importHelp')}
      back={{ to: '/assets', label: translate('assets.title') }}
      actions={<TemplateButton />}
      width="page"
    >
      <Sheet>
        <FileDrop
          accept=".xlsx,.xls,.csv"
          busy={busy}
          words={{
            choose: translate('assets.chooseFile'),
            chooseOther: translate('assets.chooseOther'),
            drop: translate('assets.dropFile'),
          }}
          chosen={chosen?.name}
          onFile={open}
        />
      </Sheet>
      <div role="status">{read && !read.ok && <Alert severity="error">{translate(read.why)}</Alert>}</div>
      {read?.ok && <ImportPlan key={chosen?.count} grid={read.grid} />}
    </Page>
  );
}

/** The file chosen last counts, whichever is read first. */
function useChosenFile() {
  const [chosen, setChosen] = useState<{ name: string; count: number }>();
  const [read, setRead] = useState<AssetFile>();
  const [busy, setBusy] = useState(false);
  const last = useRef(0);
  const open = (file: File) => {
    last.current += 1;
    const count = last.current;
    setChosen({ name: file.name, count });
    setRead(undefined);
    setBusy(true);
    void (async () => {
      // Whatever a reader stumbles over, the file is not one that can be imported.
      const result = await readAssetFile(file).catch((): AssetFile => ({ ok: false, why: 'assets.fileUnreadable' }));
      if (last.current !== count) return;
      setRead(result);
      setBusy(false);
    })();
  };
  return { chosen, busy, read, open };
}

const templateHeaders = ['name', 'number', 'kind', 'sort', 'place', 'location'] as const;

function TemplateButton() {
  const translate = useTranslate();
  // A place stands in no other, and has no production date.
  const example = (at: 'example1' | 'example2') =>
    [...templateHeaders, 'property'].map((column) => translate(`assets.${at}.${column}`, { _: '' }));
  return (
    <Button
      variant="outlined"
      startIcon={<DownloadOutlinedIcon />}
      onClick={() =>
        void saveTemplateFile({
          file: translate('assets.templateFile'),
          sheet: translate('assets.title'),
          headers: [...templateHeaders.map((column) => translate(`assets.columns.${column}`)), translate('assets.exampleProperty')],
          lines: [example('example1'), example('example2')],
        })
      }
    >
      {translate('assets.templateDownload')}
    </Button>
  );
}
