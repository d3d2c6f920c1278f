/**
 * When a JPEG says it was taken: EXIF 2.32, tag DateTimeOriginal (0x9003) with OffsetTimeOriginal (0x9011), as
 * ISO 8601. Without an offset the camera's wall clock is taken to be this device's. Undefined when it does not say.
 */
export function captureTimeOf(jpeg: ArrayBuffer): string | undefined {
  const view = new DataView(jpeg);
  const tiff = findExif(view);
  if (tiff === undefined) return undefined;
  try {
    return readCaptureTime(view, tiff);
  } catch (fault) {
    // A cut-off or lying EXIF block points outside itself; the photo is still a photo.
    if (fault instanceof RangeError) return undefined;
    throw fault;
  }
}

const markerExif = 0xffe1;
const exifHeader = 0x45786966; // "Exif"

/** The offset of the TIFF header inside the APP1 segment. */
function findExif(view: DataView): number | undefined {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return undefined;
  let at = 2;
  while (at + 10 <= view.byteLength) {
    const marker = view.getUint16(at);
    if (marker === markerExif && view.getUint32(at + 4) === exifHeader) return at + 10;
    if ((marker & 0xff00) !== 0xff00 || marker === 0xffda) return undefined;
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

function readCaptureTime(view: DataView, tiff: number): string | undefined {
  const little = view.getUint16(tiff) === 0x4949;
  const root = entriesOf(view, tiff, view.getUint32(tiff + 4, little), little);
  const exifAt = root.get(0x8769);
  if (exifAt === undefined) return undefined;
  const exif = entriesOf(view, tiff, view.getUint32(exifAt + 8, little), little);
  const taken = exif.get(0x9003);
  if (taken === undefined) return undefined;
  const offset = exif.get(0x9011);
  return toIso(textAt(view, tiff, taken, little), offset === undefined ? '' : textAt(view, tiff, offset, little));
}

/** Tag → where its entry of twelve bytes begins. */
function entriesOf(view: DataView, tiff: number, directory: number, little: boolean): Map<number, number> {
  const entries = new Map<number, number>();
  const count = view.getUint16(tiff + directory, little);
  for (let index = 0; index < count; index += 1) {
    const at = tiff + directory + 2 + index * 12;
    entries.set(view.getUint16(at, little), at);
  }
  return entries;
}

function textAt(view: DataView, tiff: number, entry: number, little: boolean): string {
  const length = view.getUint32(entry + 4, little);
  // Four bytes or fewer lie in the entry itself, longer texts where it points.
  const start = length <= 4 ? entry + 8 : tiff + view.getUint32(entry + 8, little);
  let text = '';
  for (let index = 0; index < Math.min(length, 40); index += 1) {
    const byte = view.getUint8(start + index);
    if (byte === 0) break;
    text += String.fromCharCode(byte);
  }
  return text;
}

function toIso(taken: string, offset: string): string | undefined {
  const parts = /^(\d{4}):(\d\d):(\d\d) (\d\d):(\d\d):(\d\d)$/.exec(taken);
  if (!parts) return undefined;
  const [, year, month, day, hour, minute, second] = parts;
  const zone = /^[+-]\d\d:\d\d$/.test(offset) ? offset : '';
  const instant = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`);
  return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString();
}
