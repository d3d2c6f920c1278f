import type { FileRef } from '@anjian/schema/answers/answer.ts';
import { useParts } from '../parts/partTools.ts';
import { Fault } from '../parts/Fault.tsx';
import { FileButton } from '../parts/FileButton.tsx';
import { Glyph } from '../parts/Glyph.tsx';
import { PhotoThumbnail } from './PhotoThumbnail.tsx';
import { useNewPhotos } from './useNewPhotos.ts';
import type { ChangePhotos } from './useNewPhotos.ts';

type Props = {
  photos: readonly FileRef[];
  max?: number | undefined;
  /** The device is asked where it is when a photo is taken. */
  withPlace?: boolean;
  labelId: string;
  describedBy?: string | undefined;
  disabled: boolean;
  onChange: ChangePhotos;
  onRemove: (photo: FileRef) => void;
};

export function PhotoStrip({ photos, max, withPlace = false, labelId, describedBy, disabled, onChange, onRemove }: Props) {
  const { t } = useParts();
  const { addPhotos, progress, lacksPlace, fault } = useNewPhotos({ count: photos.length, max, withPlace, onChange });
  const isFull = max !== undefined && photos.length >= max;
  const draw = (drawn: FileRef) => onChange((now) => now.map((one) => (one.file === drawn.file ? drawn : one)));
  return (
    <div role="group" aria-labelledby={labelId} aria-describedby={describedBy}>
      {photos.length > 0 ? (
        <ul className="fill-photos">
          {photos.map((photo, index) => (
            <PhotoThumbnail
              key={photo.file}
              photo={photo}
              n={index + 1}
              onRemove={disabled ? undefined : () => onRemove(photo)}
              onDraw={disabled ? undefined : draw}
            />
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
      {withPlace && !disabled ? <p className="fill-hint">{t(lacksPlace ? 'photo_place_missing' : 'photo_place_asked')}</p> : null}
      <p role="status" className="fill-hint">
        {progress}
      </p>
      <Fault text={fault} />
    </div>
  );
}
