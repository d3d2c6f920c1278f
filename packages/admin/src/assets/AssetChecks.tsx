import { useTranslate } from 'react-admin';
import { AssetChecksDocument, type SubmissionRowFragment } from '../data/generated/graphql.ts';
import { SubmissionStatusBadge } from '../terms/StateBadge.tsx';
import { useLocalized } from '../terms/useLocalized.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { Empty } from '../ui/Notice.tsx';
import { type Column, RecordTable } from '../ui/RecordTable.tsx';
import { useMoments } from '../ui/useMoments.ts';
import { MorePages } from './MorePages.tsx';
import { usePages } from './usePages.ts';

export function AssetChecks({ asset }: { asset: string }) {
  const translate = useTranslate();
  const columns = useColumns();
  const { query, rows, left } = usePages(AssetChecksDocument, { asset }, ({ submissions }) => submissions);
  return (
    <Loaded query={query}>
      {() =>
        rows.length === 0 ? (
          <Empty title={translate('assets.noChecks')}>{translate('assets.noChecksHelp')}</Empty>
        ) : (
          <>
            <RecordTable caption={translate('assets.checks')} rows={rows} to={({ id }) => `/submissions/${id}`} columns={columns} />
            <MorePages left={left} busy={query.isFetchingNextPage} onMore={() => void query.fetchNextPage()} />
          </>
        )
      }
    </Loaded>
  );
}

function useColumns(): Column<SubmissionRowFragment>[] {
  const translate = useTranslate();
  const read = useLocalized();
  const { moment } = useMoments();
  return [
    { key: 'what', head: translate('assets.check'), main: true, cell: ({ template }) => read(template?.name) },
    { key: 'when', head: translate('assets.when'), cell: ({ submittedAt }) => moment(submittedAt) },
    { key: 'who', head: translate('assets.who'), cell: ({ submittedByName }) => submittedByName },
    {
      key: 'result',
      head: translate('assets.result'),
      cell: ({ kind, summary: { pass, fail, na } }) =>
        kind === 'ALL_SAFE' ? translate('terms.submissionKind.ALL_SAFE') : translate('assets.counts', { pass, fail, na }),
    },
    {
      key: 'status',
      head: translate('assets.state'),
      aside: true,
      cell: ({ status }) => <SubmissionStatusBadge status={status} />,
    },
  ];
}
