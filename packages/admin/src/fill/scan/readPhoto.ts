import type { Reader } from './reader.ts';

/** A code is found best when it is neither tiny nor a hundred times the size of its squares; a photo is tried at both. */
const widths = [1_200, 3_000];

export type ReadPhoto = { is: 'found'; text: string } | { is: 'nothing' } | { is: 'unreadable' };

export async function readPhoto(photo: Blob, reader: Reader): Promise<ReadPhoto> {
  for (const width of widths) {
    const bitmap = await shrunk(photo, width);
    if (!bitmap) return { is: 'unreadable' };
    const [text] = await reader(bitmap);
    bitmap.close();
    if (text !== undefined) return { is: 'found', text };
  }
  return { is: 'nothing' };
}

async function shrunk(photo: Blob, longest: number): Promise<ImageBitmap | undefined> {
  try {
    const whole = await createImageBitmap(photo);
    const scale = longest / Math.max(whole.width, whole.height);
    if (scale >= 1) return whole;
    const size = { resizeWidth: Math.round(whole.width * scale), resizeHeight: Math.round(whole.height * scale) };
    const smaller = await createImageBitmap(whole, { ...size, resizeQuality: 'high' });
    whole.close();
    return smaller;
  } catch {
    // Browsers say only that they cannot show it; the person is told the same.
    return undefined;
  }
}
