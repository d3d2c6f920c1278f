import AddIcon from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { TemplateRowFragment } from '../data/generated/graphql.ts';
import { useMay } from '../data/viewer.ts';
import { useUnitName } from '../terms/unitName.ts';
import { useLocalized } from '../terms/useLocalized.ts';
import { SearchFilter, SelectFilter } from '../ui/filters.tsx';
import { ListPage } from '../ui/ListPage.tsx';
import type { Column } from '../ui/RecordTable.tsx';
import { useMoments } from '../ui/useMoments.ts';
import { TemplateState } from './TemplateState.tsx';

export default function TemplatesPage() {
  const translate = useTranslate();
  const may = useMay();
  const create = may('template.create') && (
    <>
      <Button component={RouterLink} to="/templates/import" variant="outlined">
        {translate('transfer.importLink')}
      </Button>
      <Button component={RouterLink} to="/templates/create" variant="contained" startIcon={<AddIcon />}>
        {translate('templates.create')}
      </Button>
    </>
  );
  return (
    <ListPage<TemplateRowFragment>
      resource="templates"
      title={translate('templates.title')}
      columns={useColumns()}
      to={({ id }) => `/templates/${id}`}
      actions={create}
      filters={
        <>
          <SearchFilter label={translate('templates.search')} />
          <SelectFilter
            source="archived"
            label={translate('templates.shown')}
            all={translate('templates.inUse')}
            choices={[{ id: 'true', name: translate('templates.archivedOnes') }]}
          />
        </>
      }
      empty={{
        title: translate('templates.empty'),
        help: translate('templates.emptyHelp'),
        action: <Box sx={{ display: 'flex', justifyContent: 'center', gap: 1 }}>{create}</Box>,
      }}
    />
  );
}

function useColumns(): Column<TemplateRowFragment>[] {
  const translate = useTranslate();
  const read = useLocalized();
  const name = useUnitName();
  const { shortMoment } = useMoments();
  const shown = ({ latest, draft }: TemplateRowFragment) => latest ?? draft;
  return [
    { key: 'name', head: translate('templates.name'), main: true, cell: (template) => read(template.name) },
    {
      key: 'version',
      head: translate('templates.version'),
      aside: true,
      cell: (template) => (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <TemplateState template={template} />
        </Box>
      ),
    },
    { key: 'questions', head: translate('templates.questions'), align: 'right', cell: (template) => shown(template)?.questionCount ?? '–' },
    { key: 'unit', head: translate('templates.unit'), cell: ({ unit }) => name(unit) },
    { key: 'updatedAt', head: translate('templates.updatedAt'), cell: ({ updatedAt }) => shortMoment(updatedAt), deskOnly: true },
  ];
}
