import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { useMay } from '../data/viewer.ts';
import { ArchiveTemplate } from './ArchiveTemplate.tsx';
import { CopyTemplate } from './CopyTemplate.tsx';
import { DiscardDraft } from './DiscardDraft.tsx';
import { NewDraft } from './NewDraft.tsx';
import type { TemplateSheet } from './TemplatePage.tsx';
import { ExportTemplate } from './transfer/ExportTemplate.tsx';

/** What can be done with a template as it stands, the likeliest first. */
export function TemplateActions({ template }: { template: TemplateSheet }) {
  const translate = useTranslate();
  const may = useMay();
  const [discarding, setDiscarding] = useState(false);
  const { archived, draft, latest } = template;
  return (
    <>
      {may('template.edit') && draft && (
        <Button component={RouterLink} to={`/templates/${template.id}/edit`} variant="contained">
          {translate('templates.editDraft')}
        </Button>
      )}
      {may('template.edit') && draft && !archived && (
        <Button component={RouterLink} to={`/templates/${template.id}/translations`} variant="outlined">
          {translate('templates.translations')}
        </Button>
      )}
      {may('template.edit') && !draft && latest && !archived && <NewDraft template={template} />}
      {may('assignment.create') && latest && !archived && (
        <Button component={RouterLink} to={`/assignments/create?template=${encodeURIComponent(template.id)}`} variant="outlined">
          {translate('templates.assign')}
        </Button>
      )}
      {may('template.create') && <CopyTemplate template={template} />}
      <ExportTemplate template={template} />
      {may('export.download') && template.exportUrl && (
        <Button component="a" href={template.exportUrl} download variant="outlined">
          {translate('templates.exportCsv')}
        </Button>
      )}
      {may('template.delete_draft') && draft && (
        <Button variant="outlined" color="error" onClick={() => setDiscarding(true)}>
          {translate('templates.discard')}
        </Button>
      )}
      <ArchiveTemplate template={template} />
      <DiscardDraft template={template} open={discarding} onClose={() => setDiscarding(false)} />
    </>
  );
}
