import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import useMediaQuery from '@mui/material/useMediaQuery';
import { Fragment, type ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { breakpoints, sizes } from './tokens.ts';

export type Column<Row> = {
  key: string;
  head: string;
  cell: (row: Row) => ReactNode;
  /** The cell that names the row; it carries the link and is the heading of the card on a phone. */
  main?: boolean;
  align?: 'right';
  /** A date, a number, a name of a person: stands on one line. */
  whole?: boolean;
  /** Left out on a phone and where a window is narrow: the others would stand in columns of two letters. */
  wideOnly?: boolean;
  /** Left out on a phone. */
  deskOnly?: boolean;
  /** On a phone it stands beside the heading of the card, without a name: a state, a severity. */
  aside?: boolean;
};

type RecordTableProps<Row> = {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  to?: (row: Row) => string | undefined;
};

/** Rows as a table on a desk, as cards on a phone. */
export function RecordTable<Row extends { id: string }>(props: RecordTableProps<Row>) {
  const narrow = useMediaQuery(`(max-width: ${breakpoints.phone - 1}px)`);
  return narrow ? <Cards {...props} /> : <Rows {...props} />;
}

/** Where a table has to give way, it is not what the rows are called: it is pushed sideways instead. */
const narrowestMain = 176;

/** A control in a row is as large as a finger wants it and does not make the row higher. */
const compact = { '& .MuiCheckbox-root': { marginBlock: '-10px', verticalAlign: 'middle' }, '& img': { marginBlock: '-4px' } };

function Rows<Row extends { id: string }>({ caption, columns: all, rows, to }: RecordTableProps<Row>) {
  const tight = useMediaQuery(`(max-width: ${sizes.pageWidth - 1}px)`);
  const columns = tight ? all.filter(({ wideOnly }) => !wideOnly) : all;
  return (
    // Focusable, so that a table wider than its sheet can be scrolled by keyboard.
    <Box tabIndex={0} sx={{ overflowX: 'auto' }}>
      <Table size="small" aria-label={caption}>
        <TableHead>
          <TableRow>
            {columns.map((column) => (
              <TableCell key={column.key} align={column.align}>
                {column.head}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody sx={compact}>
          {rows.map((row) => (
            <TableRow key={row.id} hover>
              {columns.map((column) => (
                <TableCell
                  key={column.key}
                  align={column.align}
                  sx={column.whole ? { whiteSpace: 'nowrap' } : column.main ? { minWidth: narrowestMain } : undefined}
                  {...(column.main ? { component: 'th', scope: 'row' } : {})}
                >
                  {column.main ? <MainCell column={column} row={row} to={to?.(row)} /> : column.cell(row)}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

function MainCell<Row>({ column, row, to }: { column: Column<Row>; row: Row; to: string | undefined }) {
  if (!to) return column.cell(row);
  return (
    <Box
      component={RouterLink}
      to={to}
      sx={{ fontWeight: 500, display: 'inline-block', textDecoration: 'none', '&:hover': { textDecoration: 'underline' } }}
    >
      {column.cell(row)}
    </Box>
  );
}

function Cards<Row extends { id: string }>({ caption, columns, rows, to }: RecordTableProps<Row>) {
  return (
    <Box component="ul" aria-label={caption} sx={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {rows.map((row) => (
        <Card key={row.id} columns={columns} row={row} to={to?.(row)} />
      ))}
    </Box>
  );
}

function Card<Row>({ columns, row, to }: { columns: readonly Column<Row>[]; row: Row; to: string | undefined }) {
  const main = columns.find((column) => column.main);
  const asides = columns.filter(({ aside }) => aside);
  const facts = columns
    .filter((column) => !column.main && !column.deskOnly && !column.wideOnly && !column.aside)
    .map(({ key, head, cell }) => ({ key, head, content: cell(row) }))
    .filter(({ content }) => content !== '' && content !== null && content !== undefined && content !== false);
  return (
    <Box component="li" sx={{ padding: 2, borderBottom: 1, borderColor: 'divider', '&:last-child': { borderBottom: 0 } }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        {main && (
          <Box
            sx={{
              flex: '1 1 0',
              minWidth: 128,
              fontSize: '1rem',
              overflowWrap: 'anywhere',
              '& a': { display: 'block', paddingBlock: 0.5 },
            }}
          >
            <MainCell column={main} row={row} to={to} />
          </Box>
        )}
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', alignSelf: 'flex-start', minHeight: 32 }}>
          {asides.map(({ key, cell }) => (
            <Fragment key={key}>{cell(row)}</Fragment>
          ))}
        </Box>
      </Box>
      <Box component="dl" sx={{ display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: 2, margin: 0 }}>
        {facts.map(({ key, head, content }) => (
          <Box key={key} sx={{ display: 'contents' }}>
            <Box component="dt" sx={{ color: 'text.secondary' }}>
              {head}
            </Box>
            <Box component="dd" sx={{ margin: 0, overflowWrap: 'anywhere' }}>
              {content}
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
