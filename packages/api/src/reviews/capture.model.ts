/** What is known of how a photo came to be: by the device that sent it, and by the camera that wrote into it. Pure. */
import type { CameraNotes } from '../files/cameraNotes.model.ts';
import type { Position } from './distance.model.ts';

/** A camera that does not say its time zone is taken to be where the house is. */
const houseOffset = '+08:00';

/** The earlier of the two: a photo of last week is chosen today. */
export function takenAtOf({ capturedAt, camera }: { capturedAt: Date | null; camera: CameraNotes | null }): Date | null {
  const moments = [capturedAt, cameraTime(camera)].filter((moment) => moment !== null);
  return moments.length > 0 ? new Date(Math.min(...moments.map(Number))) : null;
}

function cameraTime(camera: CameraNotes | null): Date | null {
  if (camera?.takenAt === undefined) return null;
  const { takenAt } = camera;
  return new Date(takenAt.length > '2026-11-25T08:30:00'.length ? takenAt : `${takenAt}${houseOffset}`);
}

export function cameraPosition(camera: CameraNotes | null): Position | null {
  if (camera?.latitude === undefined || camera.longitude === undefined) return null;
  return { lat: camera.latitude, lon: camera.longitude, accuracy: 0 };
}
