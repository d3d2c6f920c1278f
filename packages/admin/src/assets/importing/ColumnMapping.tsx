import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { type Column, fields, type Grid, keyOf, type Meaning } from './columns.ts';

type Props = { columns: readonly Column[]; rows: Grid['rows']; onChange: (columns: Column[]) => void };

/** One line for each column of the file: what is written on top, what stands below it, what it is taken for. */
export function ColumnMapping({ columns, rows, onChange }: Props) {
  const translate = useTranslate();
  const put = (index: number, meaning: Meaning) => onChange(columns.map((column, at) => (at === index ? { ...column, meaning } : column)));
  return (
    <Box tabIndex={0} sx={{ overflowX: 'auto' }}>
      <Table size="small" aria-label={translate('assets.columnsTitle')}>
        <TableHead>
          <TableRow>
            <TableCell>{translate('assets.columnHeader')}</TableCell>
            <TableCell>{translate('assets.columnSample')}</TableCell>
            <TableCell>{translate('assets.columnMeaning')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {columns.map((column, index) => (
            // The columns of one file are never reordered, and two may have the same header.
            // oxlint-disable-next-line react/no-array-index-key
            <TableRow key={index}>
              <TableCell component="th" scope="row">
                {column.header}
              </TableCell>
              <TableCell sx={{ color: 'text.secondary', maxWidth: 240, overflowWrap: 'anywhere' }}>{sampleOf(rows, index)}</TableCell>
              <TableCell sx={{ minWidth: 200 }}>
                <Chosen column={column} onChange={(meaning) => put(index, meaning)} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

function Chosen({ column: { header, meaning }, onChange }: { column: Column; onChange: (meaning: Meaning) => void }) {
  const translate = useTranslate();
  const value = meaning.is === 'field' ? meaning.field : meaning.is;
  const choose = (chosen: string) => {
    const field = fields.find((one) => one === chosen);
    if (field) onChange({ is: 'field', field });
    else onChange(chosen === 'property' ? { is: 'property', key: keyOf(header) } : { is: 'nothing' });
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      <TextField
        select
        size="small"
        margin="none"
        label={translate('assets.columnMeaningOf', { header })}
        value={value}
        onChange={(event) => choose(event.target.value)}
        sx={{ flex: '1 1 160px' }}
      >
        {fields.map((field) => (
          <MenuItem key={field} value={field}>
            {translate(`assets.columns.${field}`)}
          </MenuItem>
        ))}
        <MenuItem value="property">{translate('assets.columns.property')}</MenuItem>
        <MenuItem value="nothing">{translate('assets.columns.nothing')}</MenuItem>
      </TextField>
      {meaning.is === 'property' && (
        <TextField
          size="small"
          margin="none"
          label={translate('assets.propertyName')}
          value={meaning.key}
          onChange={(event) => onChange({ is: 'property', key: event.target.value })}
          sx={{ flex: '1 1 120px' }}
        />
      )}
    </Box>
  );
}

function sampleOf(rows: Grid['rows'], index: number): string {
  const filled = rows.map(({ cells }) => cells[index] ?? '').filter((cell) => cell !== '');
  return [...new Set(filled)].slice(0, 2).join(' · ');
}
