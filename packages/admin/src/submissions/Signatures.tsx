import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { useMoments } from '../ui/useMoments.ts';
import type { SubmissionSheet } from './SubmissionPage.tsx';

/** The foot of the form: 检查人签名, 日期; twice where two people sign. An empty place waits to be signed. */
export function Signatures({ submission, two }: { submission: SubmissionSheet; two: boolean }) {
  const places = two ? [1, 2] : [1];
  return (
    <>
      <Places submission={submission} places={places} />
      <VoidedBefore submission={submission} />
    </>
  );
}

/** An edit voids what was signed before: who had signed stays to be read, also on paper. */
function VoidedBefore({ submission: { supersedes } }: { submission: SubmissionSheet }) {
  const translate = useTranslate();
  const { moment } = useMoments();
  const voided = supersedes?.signatures.filter(({ valid }) => !valid) ?? [];
  if (voided.length === 0) return null;
  return (
    <Typography variant="body2" component="p" sx={{ marginTop: 2, color: 'var(--alert)' }}>
      {`${translate('submissions.voidedBefore')} `}
      {voided.map(({ id, signerName, signedAt }) => (
        <Box component="s" key={id} sx={{ marginInlineEnd: 1 }}>
          {translate('submissions.voidedSignature', { name: signerName, moment: moment(signedAt) })}
        </Box>
      ))}
    </Typography>
  );
}

function Places({ submission, places }: { submission: SubmissionSheet; places: readonly number[] }) {
  const two = places.length > 1;
  return (
    <Box
      component="footer"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', sm: two ? '1fr 1fr' : '1fr' },
        gap: 2,
        marginTop: 3,
        breakInside: 'avoid',
        '@media print': { gridTemplateColumns: two ? '1fr 1fr' : '1fr' },
      }}
    >
      {places.map((position) => (
        <Place key={position} position={position} signature={submission.signatures.findLast((one) => one.position === position)} />
      ))}
    </Box>
  );
}

function Place({ position, signature }: { position: number; signature: SubmissionSheet['signatures'][number] | undefined }) {
  const translate = useTranslate();
  const { moment } = useMoments();
  return (
    <Box>
      <Box
        sx={{
          display: 'flex',
          alignItems: 'flex-end',
          gap: 1,
          borderBottom: 1,
          borderColor: 'text.primary',
          minHeight: 56,
          paddingBottom: 0.5,
        }}
      >
        <Box component="span" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
          {translate(position === 1 ? 'submissions.first' : 'submissions.second')}
        </Box>
        {signature?.file && <Box component="img" src={signature.file.url} alt="" sx={{ height: 48, objectFit: 'contain' }} />}
        <Box
          component="span"
          sx={{ fontSize: '1rem', fontWeight: 500, textDecoration: signature && !signature.valid ? 'line-through' : 'none' }}
        >
          {signature ? signature.signerName : translate('submissions.notSigned')}
        </Box>
      </Box>
      <Box sx={{ color: 'text.secondary', paddingTop: 0.5 }}>
        {`${translate('submissions.signedAt')} ${signature ? moment(signature.signedAt) : ''}`}
        {signature && !signature.valid && (
          <Typography variant="body2" component="div" sx={{ color: 'var(--alert)' }}>
            {translate('submissions.voided')}
          </Typography>
        )}
      </Box>
    </Box>
  );
}
