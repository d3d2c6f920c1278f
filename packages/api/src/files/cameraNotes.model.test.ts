import sharp, { type Exif } from 'sharp';
import { describe, expect, it } from 'vitest';
import { readCameraNotes } from './cameraNotes.model.ts';

async function exifOf(exif: Exif): Promise<Buffer> {
  const photo = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#445566' } })
    .jpeg()
    .withExif(exif)
    .toBuffer();
  return (await sharp(photo).metadata()).exif!;
}

const gps = { GPSLatitudeRef: 'N', GPSLatitude: '39/1 54/1 2732/100', GPSLongitudeRef: 'E', GPSLongitude: '116/1 23/1 0/1' };

describe('what a camera wrote', () => {
  it('is read: when, where, by what', async () => {
    const exif = await exifOf({
      IFD0: { Make: 'Huawei', Model: 'Huawei P60' },
      IFD2: { DateTimeOriginal: '2026:11:25 08:30:00', OffsetTimeOriginal: '+08:00' },
      IFD3: gps,
    });
    expect(readCameraNotes(exif)).toEqual({
      takenAt: '2026-11-25T08:30:00+08:00',
      latitude: 39.907589,
      longitude: 116.383333,
      device: 'Huawei P60',
    });
  });

  it.each<[string, Exif, unknown]>([
    ['south and west', { IFD3: { ...gps, GPSLatitudeRef: 'S', GPSLongitudeRef: 'W' } }, { latitude: -39.907589, longitude: -116.383333 }],
    ['a maker that the model does not name', { IFD0: { Make: 'Acme', Model: 'X1' } }, { device: 'Acme X1' }],
    ['a clock without its zone', { IFD2: { DateTimeOriginal: '2026:11:25 08:30:00' } }, { takenAt: '2026-11-25T08:30:00' }],
    ['a time that is none', { IFD2: { DateTimeOriginal: '2026:13:45 08:30:00' } }, undefined],
    ['a latitude beyond the pole', { IFD3: { ...gps, GPSLatitude: '91/1 0/1 0/1' } }, undefined],
    ['fractions of nothing', { IFD3: { ...gps, GPSLatitude: '0/0 0/0 0/0' } }, undefined],
    ['no direction', { IFD3: { ...gps, GPSLatitudeRef: 'Q' } }, undefined],
  ])('%s', async (_, exif, expected) => {
    expect(readCameraNotes(await exifOf(exif))).toEqual(expected);
  });

  it('is never trusted: no byte of it changed, and no end of it cut off, makes it fail', async () => {
    const exif = await exifOf({ IFD0: { Model: 'X1' }, IFD2: { DateTimeOriginal: '2026:11:25 08:30:00' }, IFD3: gps });
    for (let at = 0; at < exif.length; at++) {
      for (const value of [0, 0x7f, 0xff]) {
        const bent = Buffer.from(exif);
        bent[at] = value;
        expect(() => readCameraNotes(bent)).not.toThrow();
      }
      expect(() => readCameraNotes(exif.subarray(0, at))).not.toThrow();
    }
  });
});
