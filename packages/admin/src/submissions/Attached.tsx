import DownloadOutlinedIcon from '@mui/icons-material/DownloadOutlined';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useTranslate } from 'react-admin';
import type { FileCardFragment } from '../data/generated/graphql.ts';
import { Photos } from '../ui/Photos.tsx';
import type { PaperLine } from './paper.ts';
import { picturesOf } from './picturesOf.ts';

/** The note, the photos and the files that came with an answer. What cannot be drawn, a HEIC among it, is taken away to be looked at. */
export function Attached({ line, files }: { line: PaperLine; files: readonly FileCardFragment[] }) {
  const translate = useTranslate();
  const { note, photos, attachments } = line;
  const cardsOf = (refs: PaperLine['photos']) => refs.flatMap(({ file }) => files.filter(({ id }) => id === file));
  const pictures = picturesOf(photos, files).filter(({ thumbnailUrl }) => thumbnailUrl !== null);
  const others = [...cardsOf(photos).filter(({ thumbnailUrl }) => thumbnailUrl === null), ...cardsOf(attachments)];
  return (
    <>
      {note && (
        <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {`${translate('submissions.note')} `}
          </Box>
          {note}
        </Box>
      )}
      {pictures.length > 0 && <Photos photos={pictures} size={80} />}
      {others.map((file) => (
        <OtherFile key={file.id} file={file} />
      ))}
    </>
  );
}

function OtherFile({ file: { name, contentType, url, shownUrl } }: { file: FileCardFragment }) {
  const translate = useTranslate();
  return (
    <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', marginTop: 0.5 }}>
      {contentType.startsWith('audio/') && shownUrl && (
        <Box component="audio" controls preload="none" src={shownUrl} aria-label={name} sx={{ height: 40, maxWidth: '100%' }} />
      )}
      <Link href={url} download sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, overflowWrap: 'anywhere' }}>
        <DownloadOutlinedIcon aria-hidden sx={{ fontSize: '1rem' }} />
        {translate('submissions.download', { name })}
      </Link>
    </Box>
  );
}
