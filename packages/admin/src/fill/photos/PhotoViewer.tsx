import { useState } from 'react';
import type { FileRef } from '@anjian/schema/answers/answer.ts';
import { MarkEditor } from '../marks/MarkEditor.tsx';
import { MarkLayer } from '../marks/MarkLayer.tsx';
import { useParts } from '../parts/partTools.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { Glyph } from '../parts/Glyph.tsx';
import { placeInWords } from './placeInWords.ts';
import { useFileUrl } from './useFileUrl.ts';

type Props = {
  photo: FileRef;
  n: number;
  /** Where it may be drawn on. */
  onDraw?: ((photo: FileRef) => void) | undefined;
  /** Words for it were begun and not written down: the drawing opens at once. */
  goesOn?: boolean;
  onClose: () => void;
};

/** A photo as large as the screen, with what was drawn on it, or without: the original is always there to be compared. */
export function PhotoViewer({ photo, n, onDraw, goesOn = false, onClose }: Props) {
  const { files, t, locale } = useParts();
  const found = useFileUrl(files, photo, 'full');
  const [isBare, setBare] = useState(false);
  const [isDrawing, setDrawing] = useState(goesOn);
  if (isDrawing && onDraw) return <MarkEditor photo={photo} n={n} onChange={onDraw} onClose={() => setDrawing(false)} />;
  const taken = photo.capturedAt
    ? new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(photo.capturedAt))
    : '';
  const words = photo.marks?.list.flatMap((mark) => (mark.is === 'text' ? [mark.text] : [])).join('；');
  return (
    <Dialog title={t('photo_of', { n })} closeWord={t('close')} onClose={onClose} size="wide">
      {found.state === 'here' ? (
        <div className="fill-photo-frame">
          <img className="fill-photo-full" src={found.url} alt={t('photo_of', { n })} />
          {photo.marks && !isBare ? <MarkLayer marks={photo.marks} fit="whole" /> : null}
        </div>
      ) : null}
      {found.state === 'missing' ? <p>{t('file_missing')}</p> : null}
      {taken ? <p className="fill-hint">{taken}</p> : null}
      {photo.place ? <p className="fill-hint">{t('photo_place', { place: placeInWords(t, photo.place) })}</p> : null}
      {words ? <p className="fill-hint">{t('photo_words', { words })}</p> : null}
      <div className="fill-buttons">
        {photo.marks ? (
          <button type="button" className="fill-button" aria-pressed={isBare} onClick={() => setBare(!isBare)}>
            {t('photo_original')}
          </button>
        ) : null}
        {onDraw && found.state === 'here' ? (
          <button type="button" className="fill-button" onClick={() => setDrawing(true)}>
            <Glyph name="pen" />
            {t('draw_open')}
          </button>
        ) : null}
      </div>
    </Dialog>
  );
}
