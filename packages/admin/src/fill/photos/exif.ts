/** The notes a camera leaves in a JPEG: EXIF 2.32, section 4.6. */

const markerExif = 0xffe1;
const exifHeader = 0x45786966; // "Exif"

/** Tag → where its entry of twelve bytes begins. */
type Entries = ReadonlyMap<number, number>;

export class Exif {
  private readonly view: DataView;
  private readonly tiff: number;
  private readonly little: boolean;
  private readonly root: Entries;

  private constructor(view: DataView, tiff: number) {
    this.view = view;
    this.tiff = tiff;
    this.little = view.getUint16(tiff) === 0x4949;
    this.root = this.entriesAt(view.getUint32(tiff + 4, this.little));
  }

  /** Runs `read` on the notes; undefined when there are none, or when they are cut off or point outside themselves. */
  static read<Found>(jpeg: ArrayBuffer, read: (exif: Exif) => Found | undefined): Found | undefined {
    const view = new DataView(jpeg);
    try {
      const tiff = findExif(view);
      return tiff === undefined ? undefined : read(new Exif(view, tiff));
    } catch (fault) {
      // A lying block of notes; the photo is still a photo.
      if (fault instanceof RangeError) return undefined;
      throw fault;
    }
  }

  /** The entries that another entry points to. */
  under(tag: number): Entries | undefined {
    const at = this.root.get(tag);
    return at === undefined ? undefined : this.entriesAt(this.view.getUint32(at + 8, this.little));
  }

  text(entries: Entries, tag: number): string {
    const entry = entries.get(tag);
    if (entry === undefined) return '';
    const length = this.view.getUint32(entry + 4, this.little);
    // Four bytes or fewer lie in the entry itself, longer texts where it points.
    const start = length <= 4 ? entry + 8 : this.tiff + this.view.getUint32(entry + 8, this.little);
    let text = '';
    for (let index = 0; index < Math.min(length, 40); index += 1) {
      const byte = this.view.getUint8(start + index);
      if (byte === 0) break;
      text += String.fromCharCode(byte);
    }
    return text;
  }

  /** Fractions: two whole numbers of four bytes each. */
  fractions(entries: Entries, tag: number): number[] {
    const entry = entries.get(tag);
    if (entry === undefined) return [];
    const count = Math.min(this.view.getUint32(entry + 4, this.little), 8);
    const start = this.tiff + this.view.getUint32(entry + 8, this.little);
    const whole = (at: number) => this.view.getUint32(start + at, this.little);
    return Array.from({ length: count }, (_, index) => whole(index * 8) / whole(index * 8 + 4));
  }

  private entriesAt(directory: number): Entries {
    const entries = new Map<number, number>();
    const count = this.view.getUint16(this.tiff + directory, this.little);
    for (let index = 0; index < count; index += 1) {
      const at = this.tiff + directory + 2 + index * 12;
      entries.set(this.view.getUint16(at, this.little), at);
    }
    return entries;
  }
}

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
