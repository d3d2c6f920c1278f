/** Sends a file the way a phone does. */
import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import type { Asker, TestApi } from './api.ts';

export type Uploaded = {
  status: number;
  // oxlint-disable-next-line typescript/no-explicit-any -- what a test asks for is checked by the test
  body: any;
};

export async function upload(
  api: Pick<TestApi, 'url'>,
  who: Pick<Asker, 'headers'>,
  content: Uint8Array | string,
  headers: Record<string, string> = {},
): Promise<Uploaded> {
  const response = await fetch(`${api.url}/files`, {
    method: 'POST',
    headers: { ...who.headers, 'x-client-id': randomUUID(), 'x-file-name': encodeURIComponent('照片.jpg'), ...headers },
    body: content as BodyInit,
  });
  return { status: response.status, body: await response.json() };
}

export async function makePhoto(width = 60, height = 40, colour = '#336699'): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: colour } })
    .jpeg()
    .toBuffer();
}
