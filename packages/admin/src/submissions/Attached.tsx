import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { FileCardFragment } from '../data/generated/graphql.ts';
import { Photos } from '../ui/Photos.tsx';
import type { PaperLine } from './paper.ts';
import { picturesOf } from './picturesOf.tsx';

/** The note and the photos that came with an answer. */
export function Attached({ line: { note, photos }, files }: { line: PaperLine; files: readonly FileCardFragment[] }) {
  const translate = useTranslate();
  const pictures = picturesOf(photos, files);
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
    </>
  );
}
