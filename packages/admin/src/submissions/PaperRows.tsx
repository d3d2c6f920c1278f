import Typography from '@mui/material/Typography';
import type { FileCardFragment } from '../data/generated/graphql.ts';
import { AnswerCell } from './AnswerCell.tsx';
import { Attached } from './Attached.tsx';
import type { PaperLine } from './paper.ts';
import { Register } from './Register.tsx';

type Files = { files: readonly FileCardFragment[] };

export function PaperRows({ lines, files }: { lines: readonly PaperLine[] } & Files) {
  return lines.map((line) => <Line key={line.path} line={line} files={files} />);
}

function Line({ line, files }: { line: PaperLine } & Files) {
  return (
    <tr>
      <td>{line.number}</td>
      <td colSpan={line.rows ? 2 : 1}>
        {line.label}
        {line.clause && (
          <Typography variant="caption" component="div" color="textSecondary">
            {line.clause}
          </Typography>
        )}
        {line.rows && <Register rows={line.rows} files={files} />}
        <Attached line={line} files={files} />
      </td>
      {!line.rows && (
        <td>
          <AnswerCell line={line} files={files} />
        </td>
      )}
    </tr>
  );
}
