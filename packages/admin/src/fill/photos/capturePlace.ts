import type { Place } from '@anjian/schema/answers/answer.ts';
import { Exif } from './exif.ts';

/**
 * Where a JPEG says it was taken: EXIF 2.32, section 4.6.6, latitude and longitude as degrees, minutes and seconds with their
 * hemispheres. Undefined when it does not say; most phones take it out before a page is given the photo.
 */
export function capturePlaceOf(jpeg: ArrayBuffer): Place | undefined {
  return Exif.read(jpeg, (exif) => {
    const gps = exif.under(0x8825);
    if (!gps) return undefined;
    const lat = degrees(exif.fractions(gps, 2), exif.text(gps, 1) === 'S');
    const lon = degrees(exif.fractions(gps, 4), exif.text(gps, 3) === 'W');
    return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : undefined;
  });
}

/** NaN when a part is missing. */
function degrees(parts: readonly number[], isNegative: boolean): number {
  const [whole = Number.NaN, minutes = Number.NaN, seconds = Number.NaN] = parts;
  const value = whole + minutes / 60 + seconds / 3600;
  return isNegative ? -value : value;
}
