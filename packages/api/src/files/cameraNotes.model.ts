/**
 * What a camera writes into a photo (EXIF 2.32, a TIFF structure): when it was taken, where, by which device. Read from bytes that
 * anybody may have made: nothing outside of them is looked at, nothing is followed twice, and what does not fit is left out. Pure.
 */
export type CameraNotes = {
  /** `2026-11-25T08:30:00`, by the camera's own clock; with `+08:00` behind it where the camera said so */
  takenAt?: string;
  /** WGS 84 degrees */
  latitude?: number;
  longitude?: number;
  device?: string;
};

const tags = {
  make: 0x010f,
  model: 0x0110,
  exif: 0x8769,
  gps: 0x8825,
  takenAt: 0x9003,
  offset: 0x9011,
  latitudeRef: 1,
  latitude: 2,
  longitudeRef: 3,
  longitude: 4,
} as const;

/** Bytes of one value of each type that is read here: ASCII, LONG, RATIONAL. */
const ascii = 2;
const long = 4;
const rational = 5;
const sizes: Record<number, number> = { [ascii]: 1, [long]: 4, [rational]: 8 };
/** More entries than any camera writes; more text than anybody reads. */
const mostEntries = 200;
const mostText = 100;

type Entry = { type: number; count: number; at: number };
type Tiff = { view: DataView; isLittle: boolean };

/** The bytes of the EXIF block, with or without `Exif\0\0` before them. Nothing when it says nothing of interest. */
export function readCameraNotes(exif: Uint8Array): CameraNotes | undefined {
  const tiff = openTiff(exif);
  if (!tiff) return undefined;
  const main = readDirectory(tiff, uint32(tiff, 4));
  const photo = readDirectory(tiff, readLong(tiff, main.get(tags.exif)));
  const gps = readDirectory(tiff, readLong(tiff, main.get(tags.gps)));
  const takenAt = readTime(readText(tiff, photo.get(tags.takenAt)), readText(tiff, photo.get(tags.offset)));
  const latitude = readDegrees(tiff, gps.get(tags.latitude), readText(tiff, gps.get(tags.latitudeRef)), 'NS', 90);
  const longitude = readDegrees(tiff, gps.get(tags.longitude), readText(tiff, gps.get(tags.longitudeRef)), 'EW', 180);
  const device = readDevice(readText(tiff, main.get(tags.make)), readText(tiff, main.get(tags.model)));
  const notes: CameraNotes = {
    ...(takenAt === undefined ? {} : { takenAt }),
    ...(latitude === undefined || longitude === undefined ? {} : { latitude, longitude }),
    ...(device === undefined ? {} : { device }),
  };
  return Object.keys(notes).length > 0 ? notes : undefined;
}

function openTiff(exif: Uint8Array): Tiff | undefined {
  const hasName = Buffer.from(exif.subarray(0, 6)).toString('latin1') === 'Exif\0\0';
  const bytes = hasName ? exif.subarray(6) : exif;
  if (bytes.length < 8) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const order = view.getUint16(0);
  if (order !== 0x4949 && order !== 0x4d4d) return undefined;
  const tiff = { view, isLittle: order === 0x4949 };
  return view.getUint16(2, tiff.isLittle) === 42 ? tiff : undefined;
}

function uint32({ view, isLittle }: Tiff, at: number): number {
  return view.getUint32(at, isLittle);
}

/** Tag → where its value lies. */
function readDirectory({ view, isLittle }: Tiff, at: number | undefined): Map<number, Entry> {
  const entries = new Map<number, Entry>();
  if (at === undefined || at < 8 || at + 2 > view.byteLength) return entries;
  const count = Math.min(view.getUint16(at, isLittle), mostEntries);
  for (let entry = at + 2; entry < at + 2 + 12 * count && entry + 12 <= view.byteLength; entry += 12) {
    const type = view.getUint16(entry + 2, isLittle);
    const values = view.getUint32(entry + 4, isLittle);
    const bytes = (sizes[type] ?? Number.POSITIVE_INFINITY) * values;
    const place = bytes <= 4 ? entry + 8 : view.getUint32(entry + 8, isLittle);
    if (place + bytes <= view.byteLength) entries.set(view.getUint16(entry, isLittle), { type, count: values, at: place });
  }
  return entries;
}

function readLong(tiff: Tiff, entry: Entry | undefined): number | undefined {
  return entry?.type === long && entry.count === 1 ? uint32(tiff, entry.at) : undefined;
}

function readText({ view }: Tiff, entry: Entry | undefined): string {
  if (entry?.type !== ascii) return '';
  const text = Buffer.from(view.buffer, view.byteOffset + entry.at, Math.min(entry.count, mostText)).toString('utf8');
  // To the NUL that ends it; what cannot be shown is no name of a camera.
  return (text.split('\0')[0] ?? '').replaceAll(/[\p{Cc}\p{Cf}\uFFFD]/gu, '').trim();
}

/** Degrees, minutes and seconds as three fractions. */
function readDegrees(tiff: Tiff, entry: Entry | undefined, direction: string, directions: string, most: number): number | undefined {
  const sign = direction.length === 1 ? directions.indexOf(direction) : -1;
  if (entry?.type !== rational || entry.count !== 3 || sign === -1) return undefined;
  const [degrees = 0, minutes = 0, seconds = 0] = [0, 8, 16].map(
    (next) => uint32(tiff, entry.at + next) / uint32(tiff, entry.at + next + 4),
  );
  const value = degrees + minutes / 60 + seconds / 3600;
  if (!(value <= most)) return undefined;
  return Math.round((sign === 1 ? -value : value) * 1e6) / 1e6;
}

function readTime(text: string, offset: string): string | undefined {
  const [, year, month, day, time] = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)$/.exec(text) ?? [];
  const moment = `${year}-${month}-${day}T${time}`;
  if (time === undefined || Number.isNaN(Date.parse(`${moment}Z`))) return undefined;
  return /^[+-]\d\d:\d\d$/.test(offset) ? `${moment}${offset}` : moment;
}

/** Most models name their maker already. */
function readDevice(make: string, model: string): string | undefined {
  const parts = model.toLowerCase().startsWith(make.toLowerCase()) ? [model] : [make, model];
  return parts.filter(Boolean).join(' ') || undefined;
}
