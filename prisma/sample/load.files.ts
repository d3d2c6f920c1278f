/** Photos and signatures as the people of the sample take them: drawn, and received like any upload. */
import { Readable } from 'node:stream';
import type { FileRef } from '@anjian/schema/answers/answer.ts';
import type { Acting } from '@anjian/api/context.ts';
import { receiveFile } from '@anjian/api/files/file.service.ts';
import { encodeGlobalId } from '@anjian/api/globalId.ts';
import { people } from './college.people.ts';
import { chanceFrom } from './chance.ts';
import { drawSignature, takePhoto } from './pictures/photo.ts';
import type { SceneName } from './pictures/scenes.ts';

/** A scene, or the signature of somebody who has no account. */
export type Picture = { shows: SceneName | 'signature'; capturedAt: Date; key: string };

export async function uploadPicture(acting: Acting, { shows, capturedAt, key }: Picture): Promise<FileRef> {
  const chance = chanceFrom(`picture/${key}`);
  const variant = chance.between(0, 1e6);
  const name = shows === 'signature' ? 'signature.png' : `IMG_${chance.between(1000, 9999)}.jpg`;
  const bytes = await (shows === 'signature' ? drawSignature(variant) : takePhoto(shows, variant));
  return upload(acting, { bytes, name, capturedAt, clientId: chance.uuid() });
}

/** Everybody writes their name in the same way each time. */
export async function uploadSignature(acting: Acting, { by, at, key }: { by: string; at: Date; key: string }): Promise<FileRef> {
  const bytes = await drawSignature(people.findIndex(({ userName }) => userName === by));
  return upload(acting, { bytes, name: 'signature.png', capturedAt: at, clientId: chanceFrom(`signature/${key}`).uuid() });
}

type Upload = { bytes: Buffer; name: string; capturedAt: Date; clientId: string };

async function upload(acting: Acting, { bytes, name, capturedAt, clientId }: Upload): Promise<FileRef> {
  const { file } = await receiveFile(acting, { clientId, name, capturedAt, body: Readable.from([bytes]) });
  return { file: encodeGlobalId('File', file.id), sha256: file.sha256, name: file.name, capturedAt: capturedAt.toISOString() };
}
