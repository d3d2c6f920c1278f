import CheckIcon from '@mui/icons-material/Check';
import CloseIcon from '@mui/icons-material/Close';
import RemoveIcon from '@mui/icons-material/Remove';
import type { SvgIconComponent } from '@mui/icons-material';
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { FileCardFragment } from '../data/generated/graphql.ts';
import type { PaperLine, Verdict } from './paper.ts';

const marks: Record<Verdict, { Icon: SvgIconComponent; tone: string }> = {
  pass: { Icon: CheckIcon, tone: 'var(--pass)' },
  fail: { Icon: CloseIcon, tone: 'var(--alert)' },
  na: { Icon: RemoveIcon, tone: 'var(--ink-secondary)' },
};

/** The answer itself: a verdict with its mark, a signature as it was drawn, or words. */
export function AnswerCell({ line, files }: { line: PaperLine; files: readonly FileCardFragment[] }) {
  const translate = useTranslate();
  const { verdict, text, signature } = line;
  if (verdict) {
    const { Icon, tone } = marks[verdict];
    return (
      <Box
        component="span"
        sx={{
          display: 'inline-flex',
          alignItems: 'center',
          gap: 0.5,
          color: tone,
          fontWeight: verdict === 'fail' ? 600 : 400,
          '& svg': { fontSize: '1rem' },
        }}
      >
        <Icon aria-hidden />
        {text || translate(`submissions.${verdict}`)}
      </Box>
    );
  }
  const drawn = signature && files.find(({ id }) => id === signature.file);
  if (drawn)
    return (
      <Box
        component="img"
        src={drawn.url}
        alt={translate('submissions.signature')}
        sx={{ maxWidth: '100%', height: 48, objectFit: 'contain' }}
      />
    );
  if (text) return <Box sx={{ whiteSpace: 'pre-wrap' }}>{text}</Box>;
  if (line.photos.length > 0) return null;
  return (
    <Box component="span" sx={{ color: 'text.secondary' }}>
      {translate('submissions.noAnswer')}
    </Box>
  );
}
