import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { Photos } from '../ui/Photos.tsx';
import { useMoments } from '../ui/useMoments.ts';
import type { Origin } from './origin.ts';
import type { SubmissionSheet } from './SubmissionPage.tsx';
import { usePlaceWords } from './usePlaceWords.ts';

type OriginPhotosProps = { photos: Origin['photos']; files: SubmissionSheet['files']; labelOf: (path: string) => string };

/** Each photo with when and where it was taken: by the device, and by what the camera wrote into it, which reviewers alone are given. */
export function OriginPhotos({ photos, files, labelOf }: OriginPhotosProps) {
  const translate = useTranslate();
  const { moment } = useMoments();
  const writePlace = usePlaceWords();
  return (
    <Box
      component="ul"
      aria-label={translate('submissions.origin.photos')}
      sx={{ listStyle: 'none', margin: 0, marginTop: 2, padding: 0, display: 'grid', gap: 1 }}
    >
      {photos.map(({ path, photo }) => {
        const file = files.find(({ id }) => id === photo.file);
        const takenAt = photo.capturedAt ?? file?.capturedAt;
        const noted = [
          takenAt ? translate('submissions.origin.taken', { moment: moment(takenAt) }) : '',
          photo.place ? writePlace(photo.place) : '',
        ].filter(Boolean);
        const camera = file?.camera && cameraParts(file.camera, writePlace);
        return (
          <Box component="li" key={`${path} ${photo.file}`} sx={{ display: 'flex', gap: 2, alignItems: 'flex-start' }}>
            {file?.thumbnailUrl && <Photos photos={[file]} size={64} />}
            <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
              <div>{labelOf(path)}</div>
              <Box sx={{ color: 'text.secondary' }}>{noted.join(' · ') || translate('submissions.origin.unknown')}</Box>
              {camera && <Box sx={{ color: 'text.secondary' }}>{translate('submissions.origin.camera', { text: camera.join(' · ') })}</Box>}
            </Box>
          </Box>
        );
      })}
    </Box>
  );
}

type Camera = NonNullable<SubmissionSheet['files'][number]['camera']>;

/** Its time as it wrote it: which zone it was in it often does not say. */
function cameraParts({ takenAt, latitude, longitude, device }: Camera, writePlace: ReturnType<typeof usePlaceWords>): string[] {
  const place = latitude !== null && longitude !== null ? writePlace({ lat: latitude, lon: longitude }) : null;
  return [takenAt?.replace('T', ' '), place, device].filter((part) => part !== null && part !== undefined);
}
