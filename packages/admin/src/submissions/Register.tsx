import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { FileCardFragment } from '../data/generated/graphql.ts';
import { AnswerCell } from './AnswerCell.tsx';
import { Attached } from './Attached.tsx';
import type { PaperLine } from './paper.ts';

type RegisterProps = { rows: NonNullable<PaperLine['rows']>; files: readonly FileCardFragment[] };

/** On a phone a wide register is pushed sideways; its words are not broken letter by letter. */
const narrowestColumn = 88;

/** A repeating group as the register it is on paper: a column for each question, a line for each row. */
export function Register({ rows, files }: RegisterProps) {
  const translate = useTranslate();
  if (rows.length === 0) return translate('submissions.noRows');
  const columns = [...new Map(rows.flatMap(({ lines }) => lines.map(({ key, label }) => [key, label] as const)))];
  return (
    <Box sx={{ overflowX: 'auto' }} tabIndex={0}>
      <Box
        component="table"
        sx={{
          '&&': { width: '100%', borderCollapse: 'collapse', marginTop: 1, minWidth: columns.length * narrowestColumn },
          '@media print': { '&&': { minWidth: 0 } },
        }}
      >
        <thead>
          <tr>
            <th scope="col">{translate('submissions.line')}</th>
            {columns.map(([key, label]) => (
              <th key={key} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, lines }, index) => (
            <tr key={id}>
              <td>{index + 1}</td>
              {columns.map(([key]) => (
                <td key={key}>
                  <Cell line={lines.find((line) => line.key === key)} files={files} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Box>
    </Box>
  );
}

/** A question that did not apply to this row leaves its cell empty. */
function Cell({ line, files }: { line: PaperLine | undefined; files: readonly FileCardFragment[] }) {
  if (!line) return null;
  return (
    <>
      {line.rows ? <Register rows={line.rows} files={files} /> : <AnswerCell line={line} files={files} />}
      <Attached line={line} files={files} />
    </>
  );
}
