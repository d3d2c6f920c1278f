import Box from '@mui/material/Box';

export type Picture = { id: string; name: string; url: string; thumbnailUrl: string | null };

/** A photo at the size of a stamp. Its name is its alternative text: what it shows stands beside it in words. */
export function Thumbnail({ file, size }: { file: Picture; size: number }) {
  return (
    <Box
      component="img"
      src={file.thumbnailUrl ?? file.url}
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
