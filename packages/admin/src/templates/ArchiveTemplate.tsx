import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ArchiveTemplateDocument, RestoreTemplateDocument } from '../data/generated/graphql.ts';
import { useAction } from '../data/useAction.ts';
import { useMay } from '../data/viewer.ts';
import { useLocalized } from '../terms/useLocalized.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import type { TemplateSheet } from './TemplatePage.tsx';

/** Takes a template out of use, or back into it. */
export function ArchiveTemplate({ template }: { template: TemplateSheet }) {
  const translate = useTranslate();
  const may = useMay();
  const read = useLocalized();
  const [asking, setAsking] = useState(false);
  const input = { template: template.id };
  const archive = useAction(ArchiveTemplateDocument, { done: 'templates.archivedDone', onDone: () => setAsking(false) });
  const restore = useAction(RestoreTemplateDocument, { done: 'templates.restored' });
  if (template.archived)
    return may('template.restore') ? (
      <Button variant="outlined" disabled={restore.isPending} onClick={() => restore.mutate({ input })}>
        {translate('templates.restore')}
      </Button>
    ) : null;
  if (!may('template.archive')) return null;
  return (
    <>
      <Button variant="outlined" color="error" onClick={() => setAsking(true)}>
        {translate('templates.archive')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={translate('templates.archiveTitle', { name: read(template.name) })}
        verb={translate('templates.archive')}
        grave
        busy={archive.isPending}
        onConfirm={() => archive.mutate({ input })}
        onClose={() => setAsking(false)}
      >
        {translate('templates.archiveHelp')}
      </ConfirmDialog>
    </>
  );
}
