import { useTranslate } from 'react-admin';
import { AssetHazardsDocument, type HazardRowFragment } from '../data/generated/graphql.ts';
import { SeverityChip } from '../terms/SeverityChip.tsx';
import { HazardStateBadge } from '../terms/StateBadge.tsx';
import { useLocalized } from '../terms/useLocalized.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { Empty } from '../ui/Notice.tsx';
import { type Column, RecordTable } from '../ui/RecordTable.tsx';
import { useMoments } from '../ui/useMoments.ts';
import { MorePages } from './MorePages.tsx';
import { usePages } from './usePages.ts';

export function AssetHazards({ asset }: { asset: string }) {
  const translate = useTranslate();
  const columns = useColumns();
  const { query, rows, left } = usePages(AssetHazardsDocument, { asset }, ({ hazards }) => hazards);
  return (
    <Loaded query={query}>
      {() =>
        rows.length === 0 ? (
          <Empty title={translate('assets.noHazards')}>{translate('assets.noHazardsHelp')}</Empty>
        ) : (
          <>
            <RecordTable caption={translate('assets.hazards')} rows={rows} to={({ id }) => `/hazards/${id}`} columns={columns} />
            <MorePages left={left} busy={query.isFetchingNextPage} onMore={() => void query.fetchNextPage()} />
          </>
        )
      }
    </Loaded>
  );
}

function useColumns(): Column<HazardRowFragment>[] {
  const translate = useTranslate();
  const read = useLocalized();
  const { moment } = useMoments();
  return [
    { key: 'title', head: translate('assets.hazard'), main: true, cell: ({ title }) => read(title) },
    { key: 'severity', head: translate('assets.severity'), cell: ({ severity }) => <SeverityChip severity={severity} /> },
    { key: 'when', head: translate('assets.when'), cell: ({ raisedAt }) => moment(raisedAt) },
    { key: 'state', head: translate('assets.state'), aside: true, cell: ({ state }) => <HazardStateBadge state={state} /> },
  ];
}
