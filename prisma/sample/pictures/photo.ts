/** A drawn scene as the camera would have given it: JPEG, a little grain. */
import sharp from 'sharp';
import { drawScene, sceneHeight, sceneWidth, type SceneName } from './scenes.ts';

export async function takePhoto(scene: SceneName, variant: number): Promise<Buffer> {
  grain ??= makeGrain();
  return sharp(Buffer.from(drawScene(scene, variant)))
    .composite([{ input: await grain, blend: 'soft-light' }])
    .jpeg({ quality: 74 })
    .toBuffer();
}

/** The same for all photos: it takes longer to make than a photo. */
let grain: Promise<Buffer> | undefined;

function makeGrain(): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 9 } as const;
  return sharp({ create: { width: sceneWidth, height: sceneHeight, channels: 3, background: '#808080', noise } })
    .png({ compressionLevel: 1 })
    .toBuffer();
}

/** A stroke of a pen on white, PNG. */
export async function drawSignature(variant: number): Promise<Buffer> {
  const bend = 20 + (variant % 5) * 9;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="480" height="180" viewBox="0 0 480 180"><rect width="480" height="180" fill="#fff"/>
    <path d="M40 110 q40 -${bend * 2} 70 0 t60 -${bend} q30 ${bend * 2} 70 -6 t60 ${bend / 2} q30 -${bend} 60 -10 t80 -${bend}" fill="none" stroke="#16222b" stroke-width="5" stroke-linecap="round"/></svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}
