import { execFile } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import dns from 'node:dns';
import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openGarage, type Garage } from '../../test/garage.ts';
import { plantTask } from '../../test/plantTask.ts';
import { freePort, startTestStore, type TestStore } from '../../test/s3.ts';
import { upload } from '../../test/upload.ts';
import { goodAnswers } from '../../test/vehicleForm.ts';
import type { S3Settings } from '../platform/storeSettings.ts';
import { createS3Storage, openS3 } from './s3Storage.ts';
import { requireStore } from './storeCheck.ts';
import { StorageUnavailable } from './storage.ts';
import { checkFiles, removeOrphans } from './upkeep.ts';

let store: TestStore;
let at: Garage;

beforeAll(async () => {
  store = await startTestStore();
  at = await openGarage({ store: store.settings });
});

afterAll(async () => {
  await at.api.close();
  await store.close();
});

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const textOf = (size: number) => Buffer.from(randomBytes(size / 2).toString('hex'));
const bigPhoto = () =>
  sharp(randomBytes(900 * 700 * 3), { raw: { width: 900, height: 700, channels: 3 } })
    .png()
    .toBuffer();
const urlsOf = async (id: string) =>
  (await at.inspector.get('query ($id: ID!) { node(id: $id) { ... on File { url shownUrl thumbnailUrl } } }', { id })).node;
const fetchFile = (url: string, headers: Record<string, string> = {}) => fetch(`${at.api.url}${url}`, { headers });
const offsetOf = async (clientId: string) =>
  (await fetch(`${at.api.url}/files/uploads/${clientId}`, { headers: at.inspector.headers })).json() as Promise<{ offset: number }>;
/** What lies in the store, as files of its own making. */
const objects = async () =>
  (await readdir(store.folder, { recursive: true })).filter((name) => name.includes('anjian/') && name.endsWith('_object'));
const objectOf = async (key: string) =>
  path.join(
    store.folder,
    (await objects()).find((name) => name.includes(`${key}.`))!,
  );
const storageKeyOf = async (clientId: string) => (await at.api.database.prisma.file.findUniqueOrThrow({ where: { clientId } })).storageKey;

describe('a photo in a store', () => {
  it('arrives in pieces, is submitted, and comes back: whole, in part, and drawn', async () => {
    const photo = await bigPhoto();
    const clientId = randomUUID();
    const headers = { 'x-client-id': clientId, 'x-upload-size': String(photo.length), 'x-content-sha256': sha256(photo) };
    const step = Math.ceil(photo.length / 2);
    const first = await upload(at.api, at.inspector, photo.subarray(0, step), headers);
    expect([first.status, first.body]).toEqual([202, { offset: step }]);
    const { status, body } = await upload(at.api, at.inspector, photo.subarray(step), { ...headers, 'x-upload-offset': String(step) });
    expect([status, body.sha256]).toEqual([201, sha256(photo)]);

    const task = await plantTask(at.api, at.form, at.garage);
    const pictures = { value: [{ file: body.id, sha256: body.sha256 }] };
    const { submission } = await at.submit(at.inspector, at.newForm(task, { answers: { ...goodAnswers, pictures } }));
    expect(submission.files).toEqual([{ id: body.id, sha256: sha256(photo) }]);

    const { url, thumbnailUrl, shownUrl } = await urlsOf(body.id);
    const whole = await fetchFile(url);
    expect(sha256(new Uint8Array(await whole.arrayBuffer()))).toBe(sha256(photo));
    expect(Object.fromEntries(whole.headers)).toMatchObject({
      'content-disposition': expect.stringMatching(/^attachment/),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    const part = await fetchFile(url, { range: 'bytes=1000-1999' });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 1000-1999/${photo.length}`]);
    expect(Buffer.from(await part.arrayBuffer()).equals(photo.subarray(1000, 2000))).toBe(true);
    for (const [drawn, longest] of [
      [thumbnailUrl, 480],
      [shownUrl, 900],
    ]) {
      const picture = await fetchFile(drawn);
      expect((await sharp(Buffer.from(await picture.arrayBuffer())).metadata()).width).toBe(longest);
    }
    // Nothing of it stays on this machine.
    const { dataFolder } = at.api.platform.configuration;
    expect(await readdir(path.join(dataFolder, 'spool'))).toEqual([]);
    expect(await readdir(path.join(dataFolder, 'files')).catch(() => [])).toEqual([]);
  });

  it('sent by several at once under one client id is stored once', async () => {
    const before = (await objects()).length;
    const photo = await bigPhoto();
    const headers = { 'x-client-id': randomUUID() };
    const sent = await Promise.all(Array.from({ length: 6 }, () => upload(at.api, at.inspector, photo, headers)));
    expect(new Set(sent.map(({ body }) => body.id)).size).toBe(1);
    expect((await objects()).length).toBe(before + 1);
  });

  it('is not to be had from the store without its key', async () => {
    const clientId = randomUUID();
    await upload(at.api, at.inspector, 'words', { 'x-client-id': clientId });
    const key = await storageKeyOf(clientId);
    const open = await fetch(`${store.settings.endpoint}/${store.settings.bucket}/anjian/${key.slice(-2)}/${key}`);
    expect(open.status).toBe(403);
  });
});

describe('when the store dies', () => {
  it('an upload under way is told to come again, keeps what it sent, and goes on when the store is back', async () => {
    const text = textOf(12_000_000);
    const clientId = randomUUID();
    const headers = { 'x-client-id': clientId, 'x-content-sha256': sha256(text) };
    const [answer] = await Promise.all([upload(at.api, at.inspector, text, headers), store.kill()]);
    expect([answer.status, answer.body.error.code]).toEqual([503, 'UNAVAILABLE']);
    expect(answer.body.error.details.retryAfter).toBeGreaterThan(0);
    expect(await offsetOf(clientId)).toMatchObject({ offset: text.length });
    expect(await at.api.database.prisma.file.count({ where: { clientId } })).toBe(0);
    await store.start();
    const rest = await upload(at.api, at.inspector, '', { ...headers, 'x-upload-offset': String(text.length) });
    expect([rest.status, rest.body.sha256]).toEqual([201, sha256(text)]);
    expect(sha256(await readFile(await objectOf(await storageKeyOf(clientId))))).toBe(sha256(text));
  });

  it('a link says to come again, and everything else goes on', async () => {
    const { body } = await upload(at.api, at.inspector, 'words');
    const { url } = await urlsOf(body.id);
    await store.kill();
    const answer = await fetchFile(url);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2']);
    expect((await at.inspector.get('{ viewer { locale } }')).viewer).not.toBeNull();
    await store.start();
    expect(await (await fetchFile(url)).text()).toBe('words');
  });
});

describe('what is looked after', () => {
  it('names what is missing and what was changed in the store, and removes only what belongs to nothing', async () => {
    const [gone, bent] = [randomUUID(), randomUUID()];
    await upload(at.api, at.inspector, 'one of them', { 'x-client-id': gone });
    await upload(at.api, at.inspector, 'the other', { 'x-client-id': bent });
    const bentObject = await objectOf(await storageKeyOf(bent));
    await rm(await objectOf(await storageKeyOf(gone)));
    await writeFile(bentObject, 'the 0ther');
    const local = path.join(at.api.platform.configuration.dataFolder, 'left');
    await writeFile(local, 'left behind');
    const orphan = randomUUID();
    const storage = createS3Storage(await openS3(store.settings));
    await storage.put(orphan, local);

    expect((await checkFiles(at.api.platform, { readsAll: false })).faults.map(({ fault }) => fault)).toEqual(['missing']);
    const { checked, faults, orphans } = await checkFiles(at.api.platform, { readsAll: true });
    expect(checked).toBe(await at.api.database.prisma.file.count());
    expect(faults.map(({ fault }) => fault)).toEqual(['missing', 'wrong_hash']);
    expect(orphans.map(({ key }) => key)).toEqual([orphan]);
    expect(await removeOrphans(at.api.platform, orphans)).toEqual([]);
    expect((await removeOrphans(at.api.platform, orphans, 0)).map(({ key }) => key)).toEqual([orphan]);
    expect(await storage.open(orphan)).toBeUndefined();
    expect((await checkFiles(at.api.platform, { readsAll: false })).orphans).toEqual([]);
  });

  it('copies a folder into the store by a command, which a second time finds everything there', async () => {
    const dataFolder = await mkdtemp(path.join(tmpdir(), 'anjian-copy-'));
    const key = randomUUID();
    await mkdir(path.join(dataFolder, 'files', key.slice(-2)), { recursive: true });
    await writeFile(path.join(dataFolder, 'files', key.slice(-2), key), 'from the folder');
    expect((await cli(dataFolder, 'files', 'copy-to-store')).out).toContain('1 copied, 0 were there');
    expect((await cli(dataFolder, 'files', 'copy-to-store')).out).toContain('0 copied, 1 were there');
    expect(await readFile(await objectOf(key), 'utf8')).toBe('from the folder');
    const checked = await cli(dataFolder, 'files', 'check', '--contents', 'read');
    expect([checked.code, checked.out]).toEqual([1, expect.stringContaining('缺失 / missing')]);
    expect(checked.out).toContain(key);
    await rm(dataFolder, { recursive: true });
  });

  const cli = (dataFolder: string, ...parts: string[]) =>
    run('cli.ts', { ...environmentOf(store.settings), DATA_DIR: dataFolder }, ...parts);
});

describe('at the start', () => {
  it('is content with a store that can be written and read, by either way of naming a bucket', async () => {
    await requireStore(store.settings);
    const lookup = vi
      .spyOn(dns, 'lookup')
      .mockImplementation(((_host: string, options: { all?: boolean }, done: Function) =>
        options.all ? done(null, [{ address: '127.0.0.1', family: 4 }]) : done(null, '127.0.0.1', 4)) as never);
    const byHost = { ...store.settings, endpoint: `http://s3.store.test:${store.port}`, isPathStyle: false };
    await requireStore(byHost);
    expect(lookup.mock.calls.map(([host]) => host)).toContain('photos.s3.store.test');
    lookup.mockRestore();
  });

  it.each<[string, Partial<S3Settings>, RegExp]>([
    ['a key id that the store does not know', { accessKeyId: 'nobody' }, /S3_ACCESS_KEY_ID/],
    ['a secret of another key', { secretAccessKey: 'a-secret-that-is-wrong' }, /S3_SECRET_ACCESS_KEY/],
    ['a bucket that is not there', { bucket: 'elsewhere' }, /S3_BUCKET/],
    ['nobody at the address', { endpoint: 'http://127.0.0.1:9' }, /S3_ENDPOINT/],
  ])('%s is named, in both languages, without the secret', async (_, change, variable) => {
    const settings = { ...store.settings, ...change };
    const error = (await requireStore(settings).catch((thrown: unknown) => thrown)) as { zh: string; en: string };
    for (const text of [error.zh, error.en]) {
      expect(text).toMatch(variable);
      expect(text).not.toContain(settings.secretAccessKey);
    }
  });

  it('a bucket that everybody can read is refused', async () => {
    const open = await startTestStore({ isPublic: true });
    await expect(requireStore(open.settings)).rejects.toThrow(/everybody can read/);
    await open.close();
  });

  it('the server does not start, and says why', async () => {
    const { code, err } = await run('main.ts', {
      ...environmentOf(store.settings),
      PORT: String(await freePort()),
      S3_SECRET_ACCESS_KEY: 'wrong',
    });
    expect(code).toBe(1);
    expect(err).toMatch(/密钥与密钥 ID 不符[^]*S3_SECRET_ACCESS_KEY[^]*does not belong to the key id/);
  });
});

it('passes through files larger than it ever holds', async () => {
  const size = 80 * 1024 * 1024;
  const local = path.join(at.api.platform.configuration.dataFolder, 'large');
  await writeFile(local, '');
  await truncate(local, size);
  const storage = createS3Storage(await openS3(store.settings));
  const key = randomUUID();
  const before = process.memoryUsage.rss();
  let highest = before;
  const watching = setInterval(() => (highest = Math.max(highest, process.memoryUsage.rss())), 5);
  await storage.put(key, local);
  const stored = await storage.open(key);
  let read = 0;
  for await (const chunk of stored!.bytes() as AsyncIterable<Buffer>) read += chunk.length;
  clearInterval(watching);
  expect(read).toBe(size);
  expect(highest - before).toBeLessThan(size / 2);
});

it('does not hand over a body that was changed on its way', async () => {
  const access = await openS3(store.settings);
  access.client.middlewareStack.add(
    (next) => (given) => {
      (given.request as { body: unknown }).body = Buffer.from('the vary');
      return next(given);
    },
    { step: 'finalizeRequest', name: 'change', priority: 'low' },
  );
  const local = path.join(at.api.platform.configuration.dataFolder, 'changed');
  await writeFile(local, 'the very');
  await expect(createS3Storage(access).put(randomUUID(), local)).rejects.toThrow(StorageUnavailable);
});

function environmentOf({ bucket, endpoint, accessKeyId, secretAccessKey, prefix }: S3Settings) {
  return {
    DATABASE_URL: at.api.database.url,
    S3_BUCKET: bucket,
    S3_ENDPOINT: endpoint,
    S3_ACCESS_KEY_ID: accessKeyId,
    S3_SECRET_ACCESS_KEY: secretAccessKey,
    S3_PREFIX: prefix,
  };
}

function run(script: string, env: Record<string, string | undefined>, ...parts: string[]) {
  const file = path.join(import.meta.dirname, '..', script);
  return promisify(execFile)(process.execPath, [file, ...parts], { env: { ...process.env, NODE_ENV: 'production', ...env } }).then(
    ({ stdout, stderr }) => ({ code: 0, out: stdout, err: stderr }),
    (error: { code: number; stdout: string; stderr: string }) => ({ code: error.code, out: error.stdout, err: error.stderr }),
  );
}
