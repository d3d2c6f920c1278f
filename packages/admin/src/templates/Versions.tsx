import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { VersionStateBadge } from '../terms/StateBadge.tsx';
import { type Column, RecordTable } from '../ui/RecordTable.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { useMoments } from '../ui/useMoments.ts';
import type { TemplateSheet } from './TemplatePage.tsx';
import { RestoreVersion } from './versions/RestoreVersion.tsx';

type Version = TemplateSheet['versions']['nodes'][number];

/** Every version there has been: numbered, never changed once published. */
export function Versions({ template }: { template: TemplateSheet }) {
  const translate = useTranslate();
  const columns = useColumns(template);
  return (
    <Sheet
      title={translate('templates.versions')}
      flush
      aside={
        template.versions.nodes.length > 1 && (
          <Button component={RouterLink} to={`/templates/${template.id}/compare`} size="small">
            {translate('versions.compare')}
          </Button>
        )
      }
    >
      <RecordTable caption={translate('templates.versions')} rows={template.versions.nodes} columns={columns} />
    </Sheet>
  );
}

function useColumns(template: TemplateSheet): Column<Version>[] {
  const translate = useTranslate();
  const { shortMoment } = useMoments();
  const published = ({ publishedAt, publishedBy }: Version) => {
    if (!publishedAt) return '–';
    return translate('templates.publishedBy', {
      name: publishedBy?.name ?? translate('templates.unknownPerson'),
      moment: shortMoment(publishedAt),
    });
  };
  return [
    { key: 'number', head: translate('templates.versionNumber'), main: true, cell: ({ number }) => translate('terms.version', { number }) },
    { key: 'state', head: translate('templates.state'), cell: ({ state }) => <VersionStateBadge state={state} /> },
    { key: 'questions', head: translate('templates.questions'), align: 'right', cell: ({ questionCount }) => questionCount },
    { key: 'published', head: translate('templates.published'), cell: published },
    { key: 'notes', head: translate('templates.notes'), cell: ({ notes }) => notes },
    {
      key: 'act',
      head: translate('ui.actions'),
      align: 'right',
      cell: (version) => <RestoreVersion version={version} template={template} />,
    },
  ];
}
