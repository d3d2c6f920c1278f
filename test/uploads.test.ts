/** The server killed outright while a file arrives: the next one goes on with it, and nothing that arrived is sent again. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findFreePort, mainFile, makeFolder, signIn, startProduct, type Product, type SignedIn } from './product.ts';

const password = 'a password of mine';

let place: { folder: string; remove(): Promise<void> };
let environment: Record<string, string>;
let product: Product;
let person: SignedIn;

beforeAll(async () => {
  place = await makeFolder();
  environment = { DATA_DIR: place.folder, ADMIN_PASSWORD: password, PORT: String(await findFreePort()), LOG_LEVEL: 'silent' };
  product = await startProduct(mainFile, environment);
  person = await signIn(product.url, 'admin', password);
});

afterAll(async () => {
  await product.stop('SIGTERM');
  await place.remove();
});

/** About six megabytes that nothing can press together. */
function takePicture(): Promise<Buffer> {
  return sharp(randomBytes(1400 * 1400 * 3), { raw: { width: 1400, height: 1400, channels: 3 } })
    .png()
    .toBuffer();
}

/** Sends in small bites until the connection breaks or all of it is answered. */
function send(photo: Buffer, clientId: string, offset: number, afterBytes: number, act: () => void): Promise<string | undefined> {
  return new Promise((resolve) => {
    const headers = {
      cookie: person.cookie,
      'x-client-id': clientId,
      'x-upload-offset': String(offset),
      'content-length': photo.length - offset,
    };
    const sending = request(`${product.url}/files`, { method: 'POST', headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => resolve(Buffer.concat(chunks).toString()));
    });
    sending.on('error', () => resolve(undefined));
    const bite = 64 * 1024;
    const next = (at: number, isDone: boolean): void => {
      if (sending.destroyed) return;
      if (!isDone && at >= offset + afterBytes) {
        setTimeout(act, 50);
        return;
      }
      if (at >= photo.length) {
        sending.end();
        return;
      }
      sending.write(photo.subarray(at, at + bite), () => next(at + bite, isDone));
    };
    next(offset, afterBytes === 0);
  });
}

it('goes on after each of three deaths where the last server was', { timeout: 120_000 }, async () => {
  const photo = await takePicture();
  const clientId = randomUUID();
  let offset = 0;
  for (let death = 1; death <= 3; death++) {
    const before = offset;
    const killed = new Promise<void>((resolve) => {
      void send(photo, clientId, before, 1_000_000, () => void product.stop('SIGKILL').then(() => resolve()));
    });
    await killed;
    await pause(50);
    product = await startProduct(mainFile, environment);
    const answer = await fetch(`${product.url}/files/uploads/${clientId}`, { headers: { cookie: person.cookie } });
    ({ offset } = (await answer.json()) as { offset: number });
    // What the sender had handed to the system and the server had not read yet is all that may be missing.
    expect(offset).toBeGreaterThan(before + 500_000);
  }
  const receipt = JSON.parse((await send(photo, clientId, offset, 0, () => undefined)) ?? '{}') as { sha256: string; size: number };
  expect(receipt).toMatchObject({ sha256: createHash('sha256').update(photo).digest('hex'), size: photo.length });
});
