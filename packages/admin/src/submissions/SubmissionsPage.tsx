import { useTranslate } from 'react-admin';
import { SubmissionTemplatesDocument, type SubmissionRowFragment, type SubmissionTemplatesQuery } from '../data/generated/graphql.ts';
import { useWholeList } from '../data/useSheet.ts';
import { SubmissionStatusBadge } from '../terms/StateBadge.tsx';
import { UnitFilter } from '../terms/UnitFilter.tsx';
import { useUnitName } from '../terms/unitName.ts';
import { useLocalized } from '../terms/useLocalized.ts';
import { DateFilter, SelectFilter } from '../ui/filters.tsx';
import { ListPage } from '../ui/ListPage.tsx';
import type { Column } from '../ui/RecordTable.tsx';
import { useMoments } from '../ui/useMoments.ts';
import { ExportCsv } from './ExportCsv.tsx';
import { Result } from './Result.tsx';

export default function SubmissionsPage() {
  const translate = useTranslate();
  const templates = useWholeList(SubmissionTemplatesDocument, {}, ({ templates: all }) => all).data ?? [];
  return (
    <ListPage<SubmissionRowFragment>
      resource="submissions"
      title={translate('submissions.title')}
      columns={useColumns()}
      to={({ id }) => `/submissions/${id}`}
      actions={<ExportCsv templates={templates} />}
      filters={<Filters templates={templates} />}
      empty={{ title: translate('submissions.empty'), help: translate('submissions.emptyHelp') }}
    />
  );
}

function Filters({ templates }: { templates: SubmissionTemplatesQuery['templates']['nodes'] }) {
  const translate = useTranslate();
  const read = useLocalized();
  return (
    <>
      <SelectFilter
        source="template"
        label={translate('submissions.template')}
        all={translate('submissions.allTemplates')}
        choices={templates.map(({ id, name }) => ({ id, name: read(name) }))}
      />
      <UnitFilter label={translate('submissions.unit')} />
      <SelectFilter
        source="status"
        label={translate('submissions.status')}
        all={translate('submissions.allStatuses')}
        choices={['AWAITING_SIGNATURE', 'HELD', 'COMPLETE', 'VOID'].map((status) => ({
          id: status,
          name: translate(`terms.submissionStatus.${status}`),
        }))}
      />
      <SelectFilter
        source="kind"
        label={translate('submissions.kind')}
        all={translate('submissions.allKinds')}
        choices={['FORM', 'ALL_SAFE'].map((kind) => ({ id: kind, name: translate(`terms.submissionKind.${kind}`) }))}
      />
      <SelectFilter
        source="review"
        label={translate('submissions.review')}
        all={translate('submissions.allReviews')}
        choices={[{ id: 'awaiting', name: translate('submissions.awaitingReview') }]}
      />
      <DateFilter source="from" label={translate('submissions.from')} />
      <DateFilter source="to" label={translate('submissions.to')} />
    </>
  );
}

function useColumns(): Column<SubmissionRowFragment>[] {
  const translate = useTranslate();
  const read = useLocalized();
  const name = useUnitName();
  const { shortMoment } = useMoments();
  return [
    { key: 'template', head: translate('submissions.template'), main: true, cell: ({ template }) => read(template?.name) },
    { key: 'unit', head: translate('submissions.unit'), cell: ({ unit }) => name(unit) },
    { key: 'result', head: translate('submissions.result'), aside: true, cell: (submission) => <Result submission={submission} /> },
    { key: 'submittedBy', whole: true, head: translate('submissions.submittedBy'), cell: ({ submittedByName }) => submittedByName },
    { key: 'submittedAt', whole: true, head: translate('submissions.submittedAt'), cell: ({ submittedAt }) => shortMoment(submittedAt) },
    { key: 'status', head: translate('submissions.status'), cell: ({ status }) => <SubmissionStatusBadge status={status} /> },
  ];
}
