import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Lightbox } from './Lightbox.tsx';
import { type Picture, Thumbnail } from './Thumbnail.tsx';

/** On paper nobody opens a photo: each is as large as it is useful, and whole, so that what was drawn lies where it belongs. */
const onPaper = {
  '@media print': {
    '& > li': { width: 'min(56mm, 100%)', breakInside: 'avoid' },
    '& button': { display: 'block', width: '100%' },
    '& img': { width: '100%', height: 'auto' },
  },
};

/** Photos in a row; each opens large. */
export function Photos({ photos, size = 96 }: { photos: readonly Picture[]; size?: number }) {
  const translate = useTranslate();
  const [at, setAt] = useState<number | null>(null);
  return (
    <>
      <Box component="ul" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, listStyle: 'none', margin: 0, padding: 0, ...onPaper }}>
        {photos.map((photo, index) => (
          <li key={photo.id}>
            <Box sx={{ position: 'relative' }}>
              <ButtonBase
                aria-label={translate(photo.over ? 'ui.openMarkedPicture' : 'ui.openPicture', { name: photo.name })}
                onClick={() => setAt(index)}
              >
                <Thumbnail file={photo} size={size} />
              </ButtonBase>
              {photo.over?.('fill')}
            </Box>
          </li>
        ))}
      </Box>
      <Lightbox photos={photos} at={at} onMove={setAt} />
    </>
  );
}
