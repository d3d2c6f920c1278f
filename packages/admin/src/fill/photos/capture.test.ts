import { describe, expect, test } from 'vitest';
import { capturePlaceOf } from './capturePlace.ts';
import { captureTimeOf } from './captureTime.ts';

type Entry = { tag: number; text?: string; fractions?: [number, number][]; under?: Entry[] };

/** A JPEG that is nothing but notes, as a camera writes them. */
function jpegWith(entries: Entry[]): ArrayBuffer {
  const tiff = new DataView(new ArrayBuffer(600));
  tiff.setUint16(0, 0x4d4d);
  tiff.setUint16(2, 42);
  tiff.setUint32(4, 8);
  let free = 8;
  const take = (bytes: number) => (free += bytes) - bytes;
  write(entries);
  const jpeg = new Uint8Array(20 + 600);
  jpeg.set([0xff, 0xd8, 0xff, 0xe1, 0x02, 0x60, 0x45, 0x78, 0x69, 0x66, 0, 0]);
  jpeg.set(new Uint8Array(tiff.buffer), 12);
  return jpeg.buffer;

  function write(list: Entry[]): number {
    const at = take(2 + 12 * list.length + 4);
    tiff.setUint16(at, list.length);
    for (const [index, { tag, text, fractions, under }] of list.entries()) {
      const entry = at + 2 + index * 12;
      tiff.setUint16(entry, tag);
      if (under) tiff.setUint32(entry + 8, write(under));
      if (text !== undefined) writeText(entry, text);
      if (fractions) writeFractions(entry, fractions);
    }
    return at;
  }

  function writeText(entry: number, text: string): void {
    tiff.setUint32(entry + 4, text.length + 1);
    const start = text.length < 4 ? entry + 8 : take(text.length + 1);
    if (text.length >= 4) tiff.setUint32(entry + 8, start);
    for (let index = 0; index < text.length; index++) tiff.setUint8(start + index, text.charCodeAt(index));
  }

  function writeFractions(entry: number, fractions: [number, number][]): void {
    const start = take(8 * fractions.length);
    tiff.setUint32(entry + 4, fractions.length);
    tiff.setUint32(entry + 8, start);
    for (const [index, [over, below]] of fractions.entries()) {
      tiff.setUint32(start + index * 8, over);
      tiff.setUint32(start + index * 8 + 4, below);
    }
  }
}

const gps = (south: string, west: string): Entry => ({
  tag: 0x8825,
  under: [
    { tag: 1, text: south },
    {
      tag: 2,
      fractions: [
        [31, 1],
        [12, 1],
        [3000, 100],
      ],
    },
    { tag: 3, text: west },
    {
      tag: 4,
      fractions: [
        [121, 1],
        [30, 1],
        [0, 1],
      ],
    },
  ],
});
const taken = (text: string, offset?: string): Entry => ({
  tag: 0x8769,
  under: [{ tag: 0x9003, text }, ...(offset === undefined ? [] : [{ tag: 0x9011, text: offset }])],
});

describe('what a camera noted in a photo', () => {
  test.each([
    ['with its zone', jpegWith([taken('2026:11:25 08:30:00', '+08:00')]), '2026-11-25T00:30:00.000Z'],
    ['of no calendar', jpegWith([taken('2026:13:45 08:30:00', '+08:00')]), undefined],
    ['not there', jpegWith([gps('N', 'E')]), undefined],
    ['of a file that is no JPEG', new TextEncoder().encode('GIF89a and more of it').buffer, undefined],
    ['cut off', jpegWith([taken('2026:11:25 08:30:00', '+08:00')]).slice(0, 40), undefined],
  ])('the time: %s', (_what, jpeg, expected) => expect(captureTimeOf(jpeg)).toBe(expected));

  test.each([
    ['in the north-east', jpegWith([gps('N', 'E')]), { lat: 31 + 12 / 60 + 30 / 3600, lon: 121.5 }],
    ['in the south-west', jpegWith([gps('S', 'W')]), { lat: -(31 + 12 / 60 + 30 / 3600), lon: -121.5 }],
    ['not there', jpegWith([taken('2026:11:25 08:30:00')]), undefined],
    ['half there', jpegWith([{ tag: 0x8825, under: [{ tag: 2, fractions: [[31, 1]] }] }]), undefined],
    [
      'divided by nothing',
      jpegWith([
        {
          tag: 0x8825,
          under: [
            {
              tag: 2,
              fractions: [
                [31, 0],
                [0, 1],
                [0, 1],
              ],
            },
          ],
        },
      ]),
      undefined,
    ],
  ])('the place: %s', (_what, jpeg, expected) => expect(capturePlaceOf(jpeg)).toEqual(expected));
});
