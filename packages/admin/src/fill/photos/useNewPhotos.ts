import { useRef, useState } from 'react';
import type { FileRef, Place } from '@anjian/schema/answers/answer.ts';
import { useParts } from '../parts/partTools.ts';
import { wasJustTaken, whereAmI } from './position.ts';
import { preparePhoto } from './preparePhoto.ts';

/** Given a function of what is there at the moment, because preparing a photo takes longer than the next tap. */
export type ChangePhotos = (change: (photos: readonly FileRef[]) => FileRef[]) => void;

type Choices = { count: number; max: number | undefined; withPlace: boolean; onChange: ChangePhotos };

/** Photos on their way in: one after the other, each kept as soon as it is ready. */
export function useNewPhotos({ count, max, withPlace, onChange }: Choices) {
  const { files, t } = useParts();
  const [fault, setFault] = useState<string>();
  const [lacksPlace, setLacksPlace] = useState(false);
  const [queue, setQueue] = useState({ done: 0, of: 0 });
  const room = useRef(0);
  room.current = max === undefined ? Number.POSITIVE_INFINITY : max - count;

  async function addPhoto(file: File, place: Promise<Place | undefined> | undefined): Promise<void> {
    const photo = await preparePhoto(file);
    if (!photo) return setFault(t('photo_unreadable', { name: file.name }));
    try {
      const ref = await files.keep(photo.blob, { name: file.name.replace(/\.\w+$/, '.jpg'), capturedAt: photo.capturedAt });
      const noted = withPlace && photo.place ? { place: photo.place } : {};
      onChange((photos) => [...photos, { ...ref, ...noted }]);
      // Where the phone is now says nothing of where an older photo was taken, and less than the camera that noted it.
      if (place && !noted.place && wasJustTaken(photo.capturedAt, new Date())) void addPlace(ref, place);
    } catch {
      setFault(t('photo_not_kept'));
    }
  }

  /** The photo does not wait for it, and is kept without. */
  async function addPlace(ref: FileRef, finding: Promise<Place | undefined>): Promise<void> {
    const place = await finding;
    setLacksPlace(!place);
    if (place) onChange((photos) => photos.map((photo) => (photo.file === ref.file ? { ...photo, place } : photo)));
  }

  async function addPhotos(chosen: File[]): Promise<void> {
    setFault(chosen.length > room.current ? t('photo_full', { max: max ?? 0 }) : undefined);
    const taken = chosen.slice(0, room.current);
    setQueue(({ done, of }) => (done === of ? { done: 0, of: taken.length } : { done, of: of + taken.length }));
    const place = withPlace && taken.length > 0 ? whereAmI() : undefined;
    for (const file of taken) {
      await addPhoto(file, place);
      setQueue(({ done, of }) => ({ done: done + 1, of }));
    }
  }

  const isPreparing = queue.done < queue.of;
  return {
    addPhotos,
    fault,
    lacksPlace,
    progress: isPreparing ? t('photo_preparing', { n: queue.done + 1, total: queue.of }) : '',
  };
}
