/**
 * How large the picture in a HEIF file is, as its head says (ISO/IEC 23008-12, box `ispe`): also of a picture whose coding we
 * cannot read. A photo of several tiles has a box for a tile and one for the whole, so that the largest counts. Pure.
 */
export function readHeifSize(start: Uint8Array): { width: number; height: number } | undefined {
  const bytes = Buffer.from(start.buffer, start.byteOffset, start.byteLength);
  let largest: { width: number; height: number } | undefined;
  for (let at = bytes.indexOf('ispe'); at !== -1 && at + 16 <= bytes.length; at = bytes.indexOf('ispe', at + 4)) {
    // Behind the name: a byte of version and three of flags.
    const [width, height] = [bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12)];
    if (!largest || width * height > largest.width * largest.height) largest = { width, height };
  }
  return largest;
}
