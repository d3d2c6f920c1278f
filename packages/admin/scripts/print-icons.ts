/**
 * Draws the icons (public/mark-*.png, favicon.ico) from the mark. A maskable icon keeps the mark inside the inner circle.
 * With `--check` it writes nothing and fails when one of them no longer shows the mark; pixels are compared, since the bytes
 * of a picture depend on who packs it.
 */
import { readFile, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { lightColours } from '../src/ui/tokens.ts';

const inPublic = (name: string) => fileURLToPath(new URL(`../public/${name}`, import.meta.url));
const mark = (size: number) => sharp(inPublic('mark.svg'), { density: 72 * (size / 32) }).resize(size, size);

const icoHead = 22;

const pictures: Record<string, Buffer> = {
  'mark-192.png': await mark(192).png().toBuffer(),
  'mark-512.png': await mark(512).png().toBuffer(),
  'mark-maskable-512.png': await sharp({ create: { width: 512, height: 512, channels: 3, background: lightColours.accent } })
    .composite([{ input: await mark(320).png().toBuffer() }])
    .png()
    .toBuffer(),
  'favicon.ico': iconOf(await mark(32).png().toBuffer()),
};

/** An ICO file is a directory of pictures; this one has a single PNG of 32 × 32. */
function iconOf(png: Buffer): Buffer {
  const head = Buffer.alloc(icoHead);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(32, 6);
  head.writeUInt8(32, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}

async function pixelsOf(name: string, picture: Buffer): Promise<Buffer> {
  const png = name.endsWith('.ico') ? picture.subarray(icoHead) : picture;
  return sharp(png).ensureAlpha().raw().toBuffer();
}

/** Renderers round the edges of a curve differently, by a few steps of 255. */
function showsTheSame(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && one.every((value, place) => Math.abs(value - other[place]!) <= 16);
}

for (const [name, picture] of Object.entries(pictures)) {
  if (!process.argv.includes('--check')) await writeFile(inPublic(name), picture);
  else if (!showsTheSame(await pixelsOf(name, picture), await pixelsOf(name, await readFile(inPublic(name))))) {
    console.error(`packages/admin/public/${name} is stale: run node packages/admin/scripts/print-icons.ts`);
    process.exitCode = 1;
  }
}
