import ChevronLeftIcon from '@mui/icons-material/ChevronLeft';
import ChevronRightIcon from '@mui/icons-material/ChevronRight';
import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useState, type KeyboardEvent } from 'react';
import { useTranslate } from 'react-admin';
import type { Picture } from './Thumbnail.tsx';

type LightboxProps = { photos: readonly Picture[]; at: number | null; onMove: (at: number | null) => void };

/** One photo as large as the window, with what was laid over it or without; arrow keys go to the next, Escape closes. */
export function Lightbox({ photos, at, onMove }: LightboxProps) {
  const translate = useTranslate();
  const [isBare, setBare] = useState(false);
  const photo = at === null ? undefined : photos[at];
  if (at === null || !photo) return null;
  const step = (by: number) => onMove(Math.min(photos.length - 1, Math.max(0, at + by)));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowLeft') step(-1);
    if (event.key === 'ArrowRight') step(1);
  };
  return (
    <Dialog open onClose={() => onMove(null)} maxWidth="xl" aria-label={photo.name} onKeyDown={onKeyDown}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, padding: 1 }}>
        <Typography variant="body2" noWrap sx={{ flexGrow: 1, paddingInlineStart: 1 }}>
          {[photo.name, photo.words].filter((part) => part).join(' · ')}
        </Typography>
        {photo.over && (
          <Button aria-pressed={isBare} onClick={() => setBare(!isBare)}>
            {translate('ui.pictureBare')}
          </Button>
        )}
        {photos.length > 1 && (
          <>
            <Typography variant="body2" color="textSecondary" aria-live="polite">
              {translate('ui.pictureOf', { at: at + 1, count: photos.length })}
            </Typography>
            <IconButton aria-label={translate('ui.previousPicture')} disabled={at === 0} onClick={() => step(-1)}>
              <ChevronLeftIcon />
            </IconButton>
            <IconButton aria-label={translate('ui.nextPicture')} disabled={at === photos.length - 1} onClick={() => step(1)}>
              <ChevronRightIcon />
            </IconButton>
          </>
        )}
        <IconButton aria-label={translate('ui.close')} onClick={() => onMove(null)}>
          <CloseIcon />
        </IconButton>
      </Box>
      <Box sx={{ position: 'relative', width: 'fit-content', margin: 'auto' }}>
        <Box
          component="img"
          src={photo.shownUrl ?? photo.url}
          alt={photo.name}
          sx={{ display: 'block', maxWidth: '100%', maxHeight: 'calc(100dvh - 140px)' }}
        />
        {isBare ? null : photo.over?.('whole')}
      </Box>
    </Dialog>
  );
}
