import { Exif } from './exif.ts';

/**
 * When a JPEG says it was taken: EXIF 2.32, tag DateTimeOriginal (0x9003) with OffsetTimeOriginal (0x9011), as
 * ISO 8601. Without an offset the camera's wall clock is taken to be this device's. Undefined when it does not say.
 */
export function captureTimeOf(jpeg: ArrayBuffer): string | undefined {
  return Exif.read(jpeg, (exif) => {
    const taken = exif.under(0x8769);
    return taken && toIso(exif.text(taken, 0x9003), exif.text(taken, 0x9011));
  });
}

function toIso(taken: string, offset: string): string | undefined {
  const parts = /^(\d{4}):(\d\d):(\d\d) (\d\d):(\d\d):(\d\d)$/.exec(taken);
  if (!parts) return undefined;
  const [, year, month, day, hour, minute, second] = parts;
  const zone = /^[+-]\d\d:\d\d$/.test(offset) ? offset : '';
  const instant = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`);
  return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString();
}
