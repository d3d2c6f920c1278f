import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** `shownUrl` is the picture fit to be looked at: upright, of a size for screens, of a kind every browser can draw. */
export type Picture = {
  id: string;
  name: string;
  url: string;
  shownUrl: string | null;
  thumbnailUrl: string | null;
  /** What was laid over it: a picture that is cut to fill its frame, or shown whole in it. */
  over?: (fit: 'fill' | 'whole') => ReactNode;
  /** What is written there, for whoever does not see it. */
  words?: string;
};

/** A photo at the size of a stamp. Its name is its alternative text: what it shows stands beside it in words. */
export function Thumbnail({ file, size }: { file: Picture; size: number }) {
  return (
    <Box
      component="img"
      src={file.thumbnailUrl ?? file.shownUrl ?? file.url}
      alt={file.name}
      loading="lazy"
      sx={{
        display: 'block',
        width: size,
        height: size,
        objectFit: 'cover',
        borderRadius: 1,
        border: 1,
        borderColor: 'divider',
        bgcolor: 'var(--sunken)',
      }}
    />
  );
}
