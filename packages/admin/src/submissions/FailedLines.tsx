import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import type { FileCardFragment } from '../data/generated/graphql.ts';
import { Attached } from './Attached.tsx';
import type { PaperLine } from './paper.ts';

/** What failed, before everything else. On paper it stands at its place in the form, so it is not printed twice. */
export function FailedLines({ lines, files }: { lines: readonly PaperLine[]; files: readonly FileCardFragment[] }) {
  const translate = useTranslate();
  if (lines.length === 0) return null;
  return (
    <Box
      component="section"
      className="no-print"
      sx={{ marginBlock: 2, padding: 2, bgcolor: 'var(--alert-tint)', borderInlineStart: '4px solid var(--alert)', borderRadius: 1 }}
    >
      <Typography component="h2" variant="h3" sx={{ color: 'var(--alert)' }}>
        {`${translate('submissions.failedFirst')} ${lines.length}`}
      </Typography>
      <Box component="ol" sx={{ margin: 0, paddingInlineStart: 3 }}>
        {lines.map((line) => (
          <Box component="li" key={line.path} sx={{ marginTop: 1 }}>
            <Box sx={{ fontWeight: 500 }}>{line.label}</Box>
            <Attached line={line} files={files} />
          </Box>
        ))}
      </Box>
    </Box>
  );
}
