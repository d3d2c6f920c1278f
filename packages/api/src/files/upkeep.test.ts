import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startTestApi, type Asker, type TestApi } from '../../test/api.ts';
import { makePhoto, upload } from '../../test/upload.ts';
import { filesFolder, openFolder } from './depot.ts';
import { placeOf } from './storage.ts';
import { checkFiles, removeOrphans } from './upkeep.ts';

let api: TestApi;
let inspector: Asker;
let folder: string;

beforeAll(async () => {
  api = await startTestApi();
  inspector = await api.addPerson(api.root, [{ role: 'inspector', unit: api.root }]);
  folder = filesFolder(api.platform.configuration.dataFolder);
});

afterAll(() => api.close());

async function send(content: Uint8Array | string): Promise<string> {
  const clientId = randomUUID();
  expect((await upload(api, inspector, content, { 'x-client-id': clientId })).status).toBe(201);
  return path.join(folder, placeOf((await api.database.prisma.file.findUniqueOrThrow({ where: { clientId } })).storageKey));
}

describe('a folder of files', () => {
  it('is checked: what is missing, shorter or another is named, and what was drawn from a file belongs to it', async () => {
    const photo = await makePhoto();
    const clientId = randomUUID();
    const { body } = await upload(api, inspector, photo, { 'x-client-id': clientId });
    const { node } = await inspector.get('query ($id: ID!) { node(id: $id) { ... on File { thumbnailUrl } } }', { id: body.id });
    await (await fetch(`${api.url}${node.thumbnailUrl}`)).arrayBuffer();
    await rm(await send('gone'));
    await writeFile(await send('cut short'), 'cut');
    await writeFile(await send('as it was'), 'as it is!');
    expect(await checkFiles(api.platform, { readsAll: false })).toMatchObject({
      checked: 4,
      faults: [{ fault: 'missing' }, { fault: 'wrong_size' }],
      orphans: [],
    });
    expect((await checkFiles(api.platform, { readsAll: true })).faults.map(({ fault }) => fault)).toEqual([
      'missing',
      'wrong_size',
      'wrong_hash',
    ]);
  });

  it('is rid of what belongs to nothing, when that is old', async () => {
    const storage = await openFolder(api.platform.configuration.dataFolder);
    const [orphan, local] = [randomUUID(), path.join(api.platform.configuration.dataFolder, 'left')];
    await writeFile(local, 'left behind');
    await storage.put(orphan, local);
    // The same again is well: it is the same.
    await storage.put(orphan, local);
    const { orphans } = await checkFiles(api.platform, { readsAll: false });
    expect(orphans.map(({ key, size }) => [key, size])).toEqual([[orphan, 11]]);
    expect(await removeOrphans(api.platform, orphans)).toEqual([]);
    expect(await removeOrphans(api.platform, orphans, 0)).toHaveLength(1);
    expect(await storage.open(orphan)).toBeUndefined();
  });

  it('takes what lies on another disk, whole', async () => {
    // In memory where there is such a disk; elsewhere it is the same one, and the same is expected.
    const elsewhere = path.join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), `anjian-${randomUUID()}`);
    await writeFile(elsewhere, 'from another disk');
    const storage = await openFolder(api.platform.configuration.dataFolder);
    const key = randomUUID();
    await storage.put(key, elsewhere);
    await rm(elsewhere);
    expect(await readFile(path.join(folder, placeOf(key)), 'utf8')).toBe('from another disk');
    await storage.remove(key);
  });

  it('keeps apart what is stored and what is gone on with, when it is not known whether the row was written', async () => {
    const clientId = randomUUID();
    const text = 'words that were sent';
    const clock = vi.spyOn(api.platform.clock, 'now').mockRejectedValueOnce(Object.assign(new Error('lost'), { code: 'P1001' }));
    const answer = await upload(api, inspector, text, { 'x-client-id': clientId });
    clock.mockRestore();
    expect([answer.status, answer.body.error.code]).toEqual([503, 'UNAVAILABLE']);
    const spool = path.join(api.platform.configuration.dataFolder, 'spool');
    const piece = path.join(
      spool,
      (await readdir(spool)).find((name) => name.includes(clientId))!,
    );
    expect((await stat(piece)).nlink).toBe(1);
    const rest = await upload(api, inspector, '', { 'x-client-id': clientId, 'x-upload-offset': String(text.length) });
    expect([rest.status, rest.body.sha256]).toEqual([201, createHash('sha256').update(text).digest('hex')]);
    expect((await checkFiles(api.platform, { readsAll: false })).orphans.map(({ size }) => size)).toEqual([text.length]);
  });
});
