import Box from '@mui/material/Box';
import Pagination from '@mui/material/Pagination';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { ListBase, useListContext, useTranslate } from 'react-admin';
import { FilterBar } from './FilterBar.tsx';
import { Empty, Failure, Waiting } from './Notice.tsx';
import { Page } from './Page.tsx';
import { type Column, RecordTable } from './RecordTable.tsx';
import { Sheet } from './Sheet.tsx';

type ListPageProps<Row> = {
  resource: string;
  title: string;
  columns: readonly Column<Row>[];
  to?: (row: Row) => string | undefined;
  actions?: ReactNode;
  filters?: ReactNode;
  /** Between the filters and the rows, such as what is done with those that are ticked. */
  above?: ReactNode;
  /** Said when there is nothing at all, with what fills the list. */
  empty: { title: string; help: string; action?: ReactNode };
  filterDefaults?: Record<string, unknown>;
  perPage?: number;
};

/** A list of one resource: filters, rows, pages, and the three states it can be in. Filters and page stay in the address. */
export function ListPage<Row extends { id: string }>(props: ListPageProps<Row>) {
  const { resource, title, actions, filters, above, filterDefaults = {}, perPage = 25 } = props;
  return (
    <ListBase resource={resource} perPage={perPage} filterDefaultValues={filterDefaults} disableSyncWithLocation={false}>
      <Page title={title} actions={actions}>
        {filters && <FilterBar>{filters}</FilterBar>}
        {above}
        <ListSheet {...props} />
      </Page>
    </ListBase>
  );
}

function ListSheet<Row extends { id: string }>({ title, columns, to, empty }: ListPageProps<Row>) {
  const translate = useTranslate();
  const { data, total, error, isPending, refetch, filterValues } = useListContext<Row>();
  if (error && !data) return <Failure error={error} onRetry={refetch} />;
  if (isPending || !data)
    return (
      <Sheet flush>
        <Waiting lines={8} />
      </Sheet>
    );
  const filtered = Object.values(filterValues as Record<string, unknown>).some((value) => value !== undefined && value !== '');
  if (data.length === 0)
    return (
      <Sheet flush>
        {filtered ? (
          <Empty title={translate('ui.noMatch')}>{translate('ui.noMatchHelp')}</Empty>
        ) : (
          <Empty title={empty.title} action={empty.action}>
            {empty.help}
          </Empty>
        )}
      </Sheet>
    );
  return (
    <>
      {error && <Failure error={error} onRetry={refetch} />}
      <Sheet flush>
        <RecordTable caption={title} columns={columns} rows={data} {...(to ? { to } : {})} />
      </Sheet>
      <Pages total={total ?? 0} />
    </>
  );
}

/**
 * A long list has no way to its end by number: cursors lead from row to row, and what is far back is found by the filters.
 */
const mostNumberedPages = 100;

function Pages({ total }: { total: number }) {
  const translate = useTranslate();
  const { page, perPage, setPage } = useListContext();
  const last = Math.ceil(total / perPage);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', justifyContent: 'space-between' }}>
      <Typography variant="body2" color="textSecondary" aria-live="polite">
        {translate('ui.rowCount', { smart_count: total })}
      </Typography>
      {last > 1 && (
        <Pagination
          count={last}
          page={page}
          {...(last > mostNumberedPages ? { boundaryCount: 0, showFirstButton: true } : {})}
          onChange={(_, next) => setPage(next)}
          shape="rounded"
          siblingCount={1}
          getItemAriaLabel={(kind, at) =>
            kind === 'page' ? translate('ra.navigation.page', { page: at }) : translate(`ra.navigation.${kind}`)
          }
        />
      )}
    </Box>
  );
}
