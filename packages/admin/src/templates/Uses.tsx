import { useTranslate } from 'react-admin';
import { useLocalized } from '../terms/useLocalized.ts';
import { Empty } from '../ui/Notice.tsx';
import { RecordTable } from '../ui/RecordTable.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { useMoments } from '../ui/useMoments.ts';
import type { TemplateSheet } from './TemplatePage.tsx';

/** The assignments that use a template, with the version each stays on. */
export function Uses({ template }: { template: TemplateSheet }) {
  const translate = useTranslate();
  const read = useLocalized();
  const { shortDay } = useMoments();
  const uses = template.assignments.nodes;
  return (
    <Sheet title={translate('templates.uses')} flush>
      {uses.length === 0 && <Empty title={translate('templates.noUses')} />}
      {uses.length > 0 && (
        <RecordTable
          caption={translate('templates.uses')}
          rows={uses}
          to={({ id }) => `/assignments/${id}`}
          columns={[
            { key: 'name', head: translate('assignments.name'), main: true, cell: ({ name }) => read(name) },
            {
              key: 'recurrence',
              head: translate('assignments.recurrence'),
              cell: ({ recurrence }) => translate(`terms.recurrence.${recurrence}`),
            },
            {
              key: 'span',
              head: translate('assignments.span'),
              cell: ({ startsOn, endsOn }) => `${shortDay(startsOn)} – ${shortDay(endsOn)}`,
            },
            {
              key: 'version',
              head: translate('templates.versionNumber'),
              cell: ({ version }) => (version ? translate('terms.version', { number: version.number }) : '–'),
            },
            {
              key: 'state',
              head: translate('templates.state'),
              cell: ({ active }) => translate(active ? 'assignments.running' : 'assignments.over'),
            },
          ]}
        />
      )}
    </Sheet>
  );
}
