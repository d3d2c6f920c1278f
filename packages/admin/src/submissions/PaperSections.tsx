import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import type { FileCardFragment } from '../data/generated/graphql.ts';
import type { Paper, PaperSection } from './paper.ts';
import { PaperRows } from './PaperRows.tsx';

type Files = { files: readonly FileCardFragment[] };

/** The body of the form, section by section, as one ruled table. */
export function PaperSections({ paper, files }: { paper: Paper } & Files) {
  const translate = useTranslate();
  return (
    <>
      {paper.sections.map((section) => (
        <Section key={section.key} section={section} files={files} />
      ))}
      {paper.hiddenCount > 0 && (
        <Typography variant="caption" component="p" color="textSecondary" sx={{ marginTop: 1 }}>
          {translate('submissions.hidden', { smart_count: paper.hiddenCount })}
        </Typography>
      )}
    </>
  );
}

function Section({ section, files }: { section: PaperSection } & Files) {
  const translate = useTranslate();
  return (
    <Box component="section" sx={{ marginTop: 2 }}>
      <Typography component="h2" variant="h3" sx={{ paddingBlock: 0.5, breakAfter: 'avoid' }}>
        {section.title}
      </Typography>
      <Box component="table" sx={ruled}>
        <thead>
          <tr>
            <th scope="col" className="number">
              {translate('submissions.line')}
            </th>
            <th scope="col">{translate('submissions.item')}</th>
            <th scope="col" className="answer">
              {translate('submissions.answer')}
            </th>
          </tr>
        </thead>
        <tbody>
          <PaperRows lines={section.lines} files={files} />
        </tbody>
      </Box>
    </Box>
  );
}

const ruled = {
  width: '100%',
  borderCollapse: 'collapse',
  tableLayout: 'fixed',
  '& th, & td': { border: 1, borderColor: 'text.primary', padding: 1, textAlign: 'start', verticalAlign: 'top', overflowWrap: 'anywhere' },
  '& th': { fontWeight: 500, color: 'text.secondary', bgcolor: 'var(--paper)' },
  '& .number': { width: 56, whiteSpace: 'nowrap' },
  '& .answer': { width: { xs: '34%', sm: '28%' } },
  // A register may go on overleaf; its lines stay whole.
  '& tr:not(:has(table))': { breakInside: 'avoid' },
  '& thead': { display: 'table-header-group' },
  '@media print': { '& th, & td': { padding: '4px 8px' }, '& th': { bgcolor: 'transparent' } },
};
