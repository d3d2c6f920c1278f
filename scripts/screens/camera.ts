/** What the gallery's camera sees: a drawn scene, as the film of two pictures that Chromium takes for a camera. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { takePhoto } from '../../prisma/sample/pictures/photo.ts';

const [width, height] = [1280, 720];

/** Arguments for the browser; the film lies in the folder. */
export async function cameraArguments(folder: string): Promise<string[]> {
  const film = path.join(folder, 'camera.y4m');
  const { data } = await sharp(await takePhoto('extinguisher', 1))
    .resize(width, height, { fit: 'cover' })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const frame = Buffer.concat([Buffer.from('FRAME\n'), planesOf(data)]);
  await writeFile(film, Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`), frame, frame]));
  return ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream', `--use-file-for-fake-video-capture=${film}`];
}

/** Brightness of every pixel, then both colours of every second one in both directions: JFIF, https://www.w3.org/Graphics/JPEG/jfif3.pdf */
function planesOf(rgb: Buffer): Buffer {
  const planes = Buffer.alloc((width * height * 3) / 2);
  const [blue, red] = [width * height, (width * height * 5) / 4];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 3;
      const [r, g, b] = [rgb[at]!, rgb[at + 1]!, rgb[at + 2]!];
      planes[y * width + x] = 0.299 * r + 0.587 * g + 0.114 * b;
      if (y % 2 === 1 || x % 2 === 1) continue;
      const small = (y / 2) * (width / 2) + x / 2;
      planes[blue + small] = Math.min(255, 128 - 0.1687 * r - 0.3313 * g + 0.5 * b);
      planes[red + small] = Math.min(255, 128 + 0.5 * r - 0.4187 * g - 0.0813 * b);
    }
  }
  return planes;
}
