import { useRef, useState } from 'react';
import type { FileRef } from '@anjian/schema/answers/answer.ts';
import { useParts } from '../parts/partTools.ts';
import { Fault } from '../parts/Fault.tsx';
import { FileButton } from '../parts/FileButton.tsx';
import { Glyph } from '../parts/Glyph.tsx';
import { PhotoThumbnail } from './PhotoThumbnail.tsx';
import { preparePhoto } from './preparePhoto.ts';

type Props = {
  photos: readonly FileRef[];
  max?: number | undefined;
  labelId: string;
  describedBy?: string | undefined;
  disabled: boolean;
  /** Given a function of what is there at the moment, because preparing a photo takes longer than the next tap. */
  onChange: (change: (photos: readonly FileRef[]) => FileRef[]) => void;
  onRemove: (photo: FileRef) => void;
};

export function PhotoStrip({ photos, max, labelId, describedBy, disabled, onChange, onRemove }: Props) {
  const { t } = useParts();
  const { addPhotos, isPreparing, fault } = useNewPhotos(photos.length, max, onChange);
  const isFull = max !== undefined && photos.length >= max;
  return (
    <div role="group" aria-labelledby={labelId} aria-describedby={describedBy}>
      {photos.length > 0 ? (
        <ul className="fill-photos">
          {photos.map((photo, index) => (
            <PhotoThumbnail key={photo.file} photo={photo} n={index + 1} onRemove={disabled ? undefined : () => onRemove(photo)} />
          ))}
        </ul>
      ) : null}
      {disabled ? null : isFull ? (
        <p className="fill-hint">{t('photo_full', { max })}</p>
      ) : (
        <div className="fill-buttons">
          <FileButton accept="image/*" camera onChosen={addPhotos} describedBy={labelId}>
            <Glyph name="camera" />
            {t('photo_take')}
          </FileButton>
          <FileButton accept="image/*" multiple onChosen={addPhotos} describedBy={labelId}>
            <Glyph name="picture" />
            {t('photo_choose')}
          </FileButton>
        </div>
      )}
      <p role="status" className="fill-hint">
        {isPreparing ? t('photo_preparing') : ''}
      </p>
      <Fault text={fault} />
    </div>
  );
}

function useNewPhotos(count: number, max: number | undefined, onChange: Props['onChange']) {
  const { files, t } = useParts();
  const [fault, setFault] = useState<string>();
  const [preparing, setPreparing] = useState(0);
  const room = useRef(0);
  room.current = max === undefined ? Number.POSITIVE_INFINITY : max - count;

  async function addPhoto(file: File): Promise<void> {
    const photo = await preparePhoto(file);
    if (!photo) return setFault(t('photo_unreadable', { name: file.name }));
    try {
      const ref = await files.keep(photo.blob, { name: file.name.replace(/\.\w+$/, '.jpg'), capturedAt: photo.capturedAt });
      onChange((photos) => [...photos, ref]);
    } catch {
      setFault(t('photo_not_kept'));
    }
  }

  async function addPhotos(chosen: File[]): Promise<void> {
    setFault(chosen.length > room.current ? t('photo_full', { max: max ?? 0 }) : undefined);
    const taken = chosen.slice(0, room.current);
    setPreparing((n) => n + taken.length);
    for (const file of taken) {
      await addPhoto(file);
      setPreparing((n) => n - 1);
    }
  }

  return { addPhotos, isPreparing: preparing > 0, fault };
}
