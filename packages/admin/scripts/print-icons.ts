/** Draws the phone's icons (public/mark-*.png) from the mark. A maskable icon keeps the mark inside the inner circle. */
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { lightColours } from '../src/ui/tokens.ts';

const inPublic = (name: string) => fileURLToPath(new URL(`../public/${name}`, import.meta.url));
const mark = (size: number) => sharp(inPublic('mark.svg'), { density: 72 * (size / 32) }).resize(size, size);

await mark(192).png().toFile(inPublic('mark-192.png'));
await mark(512).png().toFile(inPublic('mark-512.png'));
await sharp({ create: { width: 512, height: 512, channels: 3, background: lightColours.accent } })
  .composite([{ input: await mark(320).png().toBuffer() }])
  .png()
  .toFile(inPublic('mark-maskable-512.png'));
