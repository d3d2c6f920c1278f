import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import type { Question } from '@anjian/schema/definition/definition.ts';
import type { Line } from '../../terms/pastedLines.ts';
import { useLocalized } from '../../terms/useLocalized.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import type { Start } from './StartChoice.tsx';
import { starts } from './starts.ts';

type StartContentProps = { start: Start; pasted: string; lines: readonly Line[]; onPaste: (text: string) => void };

/** What is in the start that was chosen, before anything is made of it. */
export function StartContent({ start, pasted, lines, onPaste }: StartContentProps) {
  const translate = useTranslate();
  if (start === 'blank') return null;
  if (start !== 'paste')
    return (
      <Sheet title={translate('templates.start.content')}>
        <Outline start={start} />
      </Sheet>
    );
  return (
    <Sheet title={translate('templates.start.pasteTitle')}>
      <TextField
        multiline
        minRows={6}
        maxRows={16}
        label={translate('templates.start.pasteLabel')}
        helperText={translate('templates.start.pasteHelp')}
        value={pasted}
        onChange={({ target }) => onPaste(target.value)}
      />
      <Box component="output" sx={{ display: 'block', marginBlock: 1 }}>
        {translate('templates.start.read', { smart_count: lines.length })}
      </Box>
      {lines.length > 0 && <ReadLines lines={lines} />}
    </Sheet>
  );
}

/** As many as show whether the columns were understood. */
const mostShown = 8;

function ReadLines({ lines }: { lines: readonly Line[] }) {
  const translate = useTranslate();
  const columns = (['label', 'criterion', 'clause'] as const).filter((name) => lines.some((line) => line[name]));
  return (
    <Box sx={{ overflowX: 'auto' }} tabIndex={0}>
      <Box
        component="table"
        sx={{
          borderCollapse: 'collapse',
          width: '100%',
          '& :is(th, td)': { textAlign: 'start', padding: 0.5, borderBottom: '1px solid var(--hairline)' },
        }}
      >
        <caption>{translate('templates.start.firstLines', { smart_count: Math.min(lines.length, mostShown) })}</caption>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col">
                {translate(`templates.start.column.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, mostShown).map((line, index) => (
            // Two lines may say the same.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={index}>
              {columns.map((name) => (
                <td key={name}>{line[name]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </Box>
    </Box>
  );
}

function Outline({ start }: { start: Exclude<Start, 'blank' | 'paste'> }) {
  const read = useLocalized();
  const line = (question: Question) => (
    <li key={question.key}>
      {read(question.label)}
      {question.type === 'group' && <ul>{question.questions.map(line)}</ul>}
    </li>
  );
  return (
    <Box sx={{ columnWidth: 240, '& ul': { marginBlock: 0, paddingInlineStart: 2.5 } }}>
      {starts[start].sections.map(({ key, title, questions }) => (
        <Box key={key} sx={{ marginBottom: 1 }}>
          <Box component="p" sx={{ margin: 0, fontWeight: 600, breakAfter: 'avoid' }}>
            {read(title)}
          </Box>
          <ul>{questions.map(line)}</ul>
        </Box>
      ))}
    </Box>
  );
}
