import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslate } from 'react-admin';
import { Growing } from '../../ui/Growing.tsx';
import type { Column, Grid } from './columns.ts';
import type { ImportOutcome } from './ImportPlan.tsx';

type Props = { grid: Grid; columns: readonly Column[]; problems: ImportOutcome['problems'] };

/** The rows as they will be read, those with problems marked. */
export function ImportRows({ grid, columns, problems }: Props) {
  const translate = useTranslate();
  const wrong = new Set(problems.map(({ row }) => row));
  const kept = columns.flatMap(({ meaning }, index) => (meaning.is === 'nothing' ? [] : [{ meaning, index }]));
  const rows = grid.rows.map((row, at) => ({ ...row, isWrong: wrong.has(at + 1) }));
  return (
    <Growing items={rows}>
      {(shown) => (
        <Box tabIndex={0} sx={{ overflowX: 'auto', maxHeight: 480, marginTop: 1 }}>
          <Table size="small" stickyHeader aria-label={translate('assets.preview')}>
            <TableHead>
              <TableRow>
                <TableCell>{translate('assets.line')}</TableCell>
                {kept.map(({ meaning, index }) => (
                  <TableCell key={index}>
                    {meaning.is === 'field' ? translate(`assets.columns.${meaning.field}`) : meaning.is === 'property' && meaning.key}
                  </TableCell>
                ))}
              </TableRow>
            </TableHead>
            <TableBody>
              {shown.map(({ line, cells, isWrong }) => (
                <TableRow key={line} sx={isWrong ? { bgcolor: 'var(--alert-tint)' } : {}}>
                  <TableCell component="th" scope="row">
                    {isWrong ? translate('assets.lineWrong', { line }) : line}
                  </TableCell>
                  {kept.map(({ index }) => (
                    <TableCell key={index}>{cells[index]}</TableCell>
                  ))}
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </Box>
      )}
    </Growing>
  );
}
