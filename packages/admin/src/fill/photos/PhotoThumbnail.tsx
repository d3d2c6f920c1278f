import { useState } from 'react';
import type { FileRef } from '@anjian/schema/answers/answer.ts';
import { MarkLayer } from '../marks/MarkLayer.tsx';
import { useParts } from '../parts/partTools.ts';
import { Glyph } from '../parts/Glyph.tsx';
import { useUnfinishedPart, wordsOn } from '../unfinished/unfinished.ts';
import { PhotoViewer } from './PhotoViewer.tsx';
import { useFileState, useFileUrl } from './useFileUrl.ts';

type Props = {
  photo: FileRef;
  n: number;
  onRemove?: (() => void) | undefined;
  onDraw?: ((photo: FileRef) => void) | undefined;
};

export function PhotoThumbnail({ photo, n, onRemove, onDraw }: Props) {
  const { files, t } = useParts();
  const found = useFileUrl(files, photo, 'thumbnail');
  const state = useFileState(files, photo);
  const [begunWords] = useUnfinishedPart(wordsOn(photo));
  const [isOpen, setOpen] = useState(false);
  return (
    <li className="fill-photo">
      <button
        type="button"
        className="fill-photo-face"
        onClick={() => setOpen(true)}
        aria-label={t(photo.marks ? 'photo_open_marked' : 'photo_open', { n })}
      >
        {found.state === 'here' ? <img src={found.url} alt={t('photo_of', { n })} /> : null}
        {found.state === 'missing' ? <span className="fill-photo-missing">{t('file_missing')}</span> : null}
      </button>
      {found.state === 'here' && photo.marks ? <MarkLayer marks={photo.marks} fit="fill" /> : null}
      {onRemove ? (
        <button type="button" className="fill-photo-remove" onClick={onRemove} aria-label={t('photo_remove', { n })}>
          <Glyph name="fail" />
        </button>
      ) : null}
      {onDraw && begunWords !== undefined ? (
        <button type="button" className="fill-photo-state" data-tone="alert" onClick={() => setOpen(true)}>
          {t('photo_words_begun')}
        </button>
      ) : null}
      {state === 'sending' ? <span className="fill-photo-state">{t('file_sending')}</span> : null}
      {state === 'failed' ? (
        <button type="button" className="fill-photo-state" data-tone="alert" onClick={() => files.retry(photo)}>
          {t('file_failed')} · {t('file_retry')}
        </button>
      ) : null}
      {isOpen ? <PhotoViewer photo={photo} n={n} onDraw={onDraw} goesOn={begunWords !== undefined} onClose={() => setOpen(false)} /> : null}
    </li>
  );
}
