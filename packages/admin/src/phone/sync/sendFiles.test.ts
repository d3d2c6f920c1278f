import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { PhoneServer } from '../../../test/phoneServer.ts';
import { DeviceDatabase, keyOf } from '../device/database.ts';
import { beginDraft, withAnswers } from '../device/draft.model.ts';
import { keepFile } from '../device/files.ts';
import { localIdOf } from '../device/fileRefs.model.ts';
import { requester } from '../network/request.ts';
import { uploader } from '../network/uploadFile.ts';
import type { Round } from './round.ts';
import { sendFiles } from './sendFiles.ts';

const network = setupServer();
const me = 'person-1';
const now = new Date('2026-11-25T08:00:00Z');
const base = 'http://phone.test';
const picture = Uint8Array.from({ length: 24 }, (_, at) => at * 7);
const sha256 = createHash('sha256').update(picture).digest('hex');

let server: PhoneServer;
let database: DeviceDatabase;
let round: Round;
let count = 0;

beforeAll(() => network.listen({ onUnhandledFrame: 'error' }));
afterAll(() => network.close());
beforeEach(() => {
  server = new PhoneServer();
  network.use(...server.handlers);
  database = new DeviceDatabase(`files-${++count}`);
  round = {
    database,
    request: requester(`${base}/graphql`, () => 'zh-CN'),
    upload: uploader(`${base}/files`),
    personId: me,
    now: () => now,
    sending: () => undefined,
  };
});
afterEach(async () => {
  network.resetHandlers();
  await database.delete();
});

/** A photo in a draft; answers with its id. */
async function takePhoto(task: string): Promise<string> {
  const photo = await keepFile(database, me, { blob: new Blob([picture], { type: 'image/jpeg' }), name: '1.jpg' }, now);
  const born = { key: keyOf(me, task), personId: me, taskId: task, versionId: 'version-1', clientId: `client-of-${task}` };
  await database.drafts.put(withAnswers(beginDraft(born, now, null), { brakes: { value: 'fail', photos: [photo] } }, now));
  return localIdOf(photo)!;
}

test('an upload cut after any byte goes on from there: nothing is sent twice, and the file is whole', async () => {
  for (let cut = 0; cut <= picture.length; cut += 1) {
    server.uploaded = 0;
    const id = await takePhoto(`task-${cut}`);
    server.cuts = [cut];
    expect(await sendFiles(round)).toBe('later');
    expect(await sendFiles(round)).toBe('done');
    expect({ cut, uploaded: server.uploaded, sha256: server.files.get(id)?.sha256 }).toEqual({ cut, uploaded: picture.length, sha256 });
    expect((await database.files.get(id))?.serverId).toBe(server.files.get(id)?.id);
  }
});

test('an upload cut again and again arrives in the end', async () => {
  const id = await takePhoto('task');
  server.cuts = [5, 0, 7, 1];
  for (let attempt = 0; attempt < 4; attempt += 1) expect(await sendFiles(round)).toBe('later');
  expect(await sendFiles(round)).toBe('done');
  expect({ uploaded: server.uploaded, sha256: server.files.get(id)?.sha256 }).toEqual({ uploaded: picture.length, sha256 });
});

test('a file whose receipt was lost is not sent again', async () => {
  const id = await takePhoto('task');
  server.line = ['unanswered'];
  expect(await sendFiles(round)).toBe('later');
  expect(await sendFiles(round)).toBe('done');
  expect(server.uploaded).toBe(picture.length);
  expect((await database.files.get(id))?.serverId).toBe('file-1');
});

test('what the server let go of meanwhile is sent anew', async () => {
  const id = await takePhoto('task');
  server.cuts = [9];
  expect(await sendFiles(round)).toBe('later');
  server.pieces.clear();
  expect(await sendFiles(round)).toBe('done');
  expect(server.files.get(id)?.sha256).toBe(sha256);
});

test('a server that has another length than it said is asked anew, and refuses nothing', async () => {
  const id = await takePhoto('task');
  server.cuts = [9];
  expect(await sendFiles(round)).toBe('later');
  // Another tab of this person went on between the question and the answer.
  network.use(http.get('*/files/uploads/:clientId', () => HttpResponse.json({ offset: 4, file: null }), { once: true }));
  expect(await sendFiles(round)).toBe('later');
  expect((await database.files.get(id))?.refusal).toBeUndefined();
  expect(await sendFiles(round)).toBe('done');
  expect({ uploaded: server.uploaded, sha256: server.files.get(id)?.sha256 }).toEqual({ uploaded: picture.length, sha256 });
});

test('a file goes in parts, is told how far it is, and begins again with the part that was cut', async () => {
  const id = await takePhoto('task');
  const told: number[] = [];
  round = { ...round, upload: uploader(`${base}/files`, 10), sending: (file) => file && told.push(file.sent) };
  server.cuts = [10, 3];
  expect(await sendFiles(round)).toBe('later');
  server.cuts = [];
  expect(await sendFiles(round)).toBe('done');
  expect({ uploaded: server.uploaded, sha256: server.files.get(id)?.sha256 }).toEqual({ uploaded: picture.length, sha256 });
  // The first part was cut behind its last byte, and the second after three.
  expect(told).toEqual([0, 0, 0, 10, 20]);
});
