import Button from '@mui/material/Button';
import { lazy, Suspense, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { TemplateSheet } from '../TemplatePage.tsx';

const ExportDialog = lazy(() => import('./ExportDialog.tsx'));

/** The checklist itself as a file; what fills the dialog is loaded with its first opening. */
export function ExportTemplate({ template }: { template: TemplateSheet }) {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        {translate('transfer.export')}
      </Button>
      {isOpen && (
        <Suspense>
          <ExportDialog template={template} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
