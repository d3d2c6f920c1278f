import type { Place } from '@anjian/schema/answers/answer.ts';
import { capturePlaceOf } from './capturePlace.ts';
import { captureTimeOf } from './captureTime.ts';

/** `place`: where the camera says it was */
export type PreparedPhoto = { blob: Blob; capturedAt: string; place?: Place };

/** The longer side, in pixels: enough to read a gauge across a room, a tenth of what a camera makes. */
const longestSide = 2560;
const jpegQuality = 0.82;

/**
 * Makes a photo light enough for a thin connection: turned upright, at most 2560 px, JPEG. Redrawing leaves the
 * camera's metadata behind, so time and place are read first. Undefined when the browser cannot read it as a picture.
 */
export async function preparePhoto(file: File): Promise<PreparedPhoto | undefined> {
  const bytes = await file.arrayBuffer();
  const capturedAt = captureTimeOf(bytes) ?? new Date(file.lastModified).toISOString();
  const place = capturePlaceOf(bytes);
  const picture = await openPicture(file);
  if (!picture) return undefined;
  const blob = await redraw(picture);
  picture.close();
  return blob ? { blob, capturedAt, ...(place ? { place } : {}) } : undefined;
}

async function openPicture(file: File): Promise<ImageBitmap | undefined> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    // Not a picture, or of a kind this browser does not know; the caller says so by name.
    return undefined;
  }
}

function redraw(picture: ImageBitmap): Promise<Blob | null> {
  const { width, height } = fitInto(picture.width, picture.height, longestSide);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d');
  if (!pen) return Promise.resolve(null);
  // JPEG has no transparency: what was see-through becomes white, not black.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, width, height);
  pen.drawImage(picture, 0, 0, width, height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', jpegQuality));
}

export function fitInto(width: number, height: number, longest: number): { width: number; height: number } {
  const scale = Math.min(1, longest / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
