import type { Answers } from '@anjian/schema/answers/answer.ts';
import type { Definition } from '@anjian/schema/definition/definition.ts';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { Facts } from '../ui/Facts.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { useMoments } from '../ui/useMoments.ts';
import { readOrigin, spanBetween } from './origin.ts';
import { OriginPhotos } from './OriginPhotos.tsx';
import type { SubmissionSheet } from './SubmissionPage.tsx';
import { useLines } from './useLines.ts';
import { usePlaceWords } from './usePlaceWords.ts';

/** More apart than this, and the two clocks are worth a word. */
const sameClockMillis = 120_000;

/** Who handed it in, when by which clock, and where the device was: what a reviewer goes by beside the answers. */
export function Origin({ submission }: { submission: SubmissionSheet }) {
  const translate = useTranslate();
  const { moment } = useMoments();
  const lines = useLines(submission);
  const writePlace = usePlaceWords();
  const writeSpan = useSpanWords();
  const { submittedAt, submittedByName, deviceTime, startedAt, version, task } = submission;
  if (submission.kind !== 'FORM' || !version) return null;
  const { places, photos } = readOrigin(version.definition as Definition, submission.answers as Answers);
  const labelOf = (path: string) => lines.find((line) => line.path === path)?.label ?? path;
  const apart = deviceTime && Math.abs(Date.parse(deviceTime) - Date.parse(submittedAt)) > sameClockMillis;
  const earlier = deviceTime && deviceTime < submittedAt ? [deviceTime, submittedAt] : [submittedAt, deviceTime ?? submittedAt];
  const facts = [
    { name: translate('submissions.origin.by'), value: submittedByName },
    { name: translate('submissions.origin.asset'), value: task?.asset?.name },
    { name: translate('submissions.origin.arrived'), value: moment(submittedAt) },
    {
      name: translate('submissions.origin.device'),
      value: deviceTime && (
        <>
          {moment(deviceTime)}
          {apart && (
            <Typography component="span" variant="body2" color="textSecondary">
              {` · ${translate('submissions.origin.difference', { span: writeSpan(earlier[0]!, earlier[1]!) })}`}
            </Typography>
          )}
        </>
      ),
    },
    { name: translate('submissions.origin.started'), value: startedAt && moment(startedAt) },
    { name: translate('submissions.origin.took'), value: startedAt && writeSpan(startedAt, deviceTime ?? submittedAt) },
    {
      name: translate('submissions.origin.places'),
      value: places.length > 0 && places.map(({ path, place }) => <div key={path}>{[labelOf(path), writePlace(place)].join(' · ')}</div>),
    },
  ];
  return (
    <Box className="no-print" sx={{ marginTop: 2 }}>
      <Sheet title={translate('submissions.origin.title')}>
        <Facts facts={facts.filter(({ value }) => value !== false)} />
        {photos.length > 0 && <OriginPhotos photos={photos} files={submission.files} labelOf={labelOf} />}
        <Typography variant="caption" component="p" color="textSecondary" sx={{ marginTop: 1 }}>
          {translate('submissions.origin.help')}
        </Typography>
      </Sheet>
    </Box>
  );
}

function useSpanWords(): (from: string, to: string) => string {
  const translate = useTranslate();
  return (from, to) => {
    const span = spanBetween(from, to);
    return span ? translate(`submissions.origin.${span.unit}`, { smart_count: span.count }) : '';
  };
}
