import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type Asker, type TestApi } from '../../test/api.ts';
import { makePhoto, upload } from '../../test/upload.ts';
import { MOST_BYTES, MOST_PIXELS } from './fileContent.model.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- the shape is what the expectations check
type Whatever = any;

let api: TestApi;
let inspector: Asker;
let auditor: Asker;
let elsewhere: Asker;

beforeAll(async () => {
  api = await startTestApi();
  const [east, west] = [await api.addUnit(api.root, '东校区'), await api.addUnit(api.root, '西校区')];
  inspector = await api.addPerson(east, [{ role: 'inspector', unit: east }]);
  auditor = await api.addPerson(east, [{ role: 'auditor', unit: east }]);
  elsewhere = await api.addPerson(west, [{ role: 'administrator', unit: west }]);
});

afterAll(() => api.close());

const sha256 = (content: Uint8Array | string) => createHash('sha256').update(content).digest('hex');
const nodeQuery =
  'query ($id: ID!) { node(id: $id) { ... on File { name contentType size sha256 width height capturedAt url shownUrl thumbnailUrl } } }';
const fileOf = async (id: string, who = inspector) => (await who.get(nodeQuery, { id })).node;
const fetchFile = (url: string, headers: Record<string, string> = {}) => fetch(`${api.url}${url}`, { headers });
const spooled = () => readdir(path.join(api.platform.configuration.dataFolder, 'spool'));

describe('a photo sent', () => {
  it('is known by its content, and comes back byte for byte', async () => {
    const photo = await makePhoto(60, 40);
    const { status, body } = await upload(api, inspector, photo, { 'x-captured-at': '2026-09-29T08:00:00+08:00' });
    expect({ status, body }).toEqual({
      status: 201,
      body: {
        id: expect.any(String),
        name: '照片.jpg',
        sha256: sha256(photo),
        contentType: 'image/jpeg',
        size: photo.length,
        width: 60,
        height: 40,
      },
    });
    const file = await fileOf(body.id);
    expect(file).toMatchObject({ sha256: sha256(photo), capturedAt: '2026-09-29T00:00:00.000Z' });
    const answer = await fetchFile(file.url);
    expect(sha256(new Uint8Array(await answer.arrayBuffer()))).toBe(sha256(photo));
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': expect.stringContaining('attachment'),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    expect(await api.database.prisma.event.count({ where: { verb: 'file.upload', actorId: inspector.personId } })).toBe(1);
  });

  it('is shown upright, small, and without what the camera noted', async () => {
    const photo = await sharp({ create: { width: 3000, height: 1500, channels: 3, background: '#884400' } })
      .jpeg()
      .withExif({ IFD0: { Make: 'SECRET-CAMERA' }, IFD3: { GPSLatitude: '31/1 12/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    expect(photo.includes('SECRET-CAMERA')).toBe(true);
    const { body } = await upload(api, inspector, photo);
    const file = await fileOf(body.id);
    expect([file.width, file.height]).toEqual([1500, 3000]);
    for (const [url, longest] of [
      [file.thumbnailUrl, 480],
      [file.shownUrl, 2048],
    ]) {
      const answer = await fetchFile(url);
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect([answer.headers.get('content-type'), answer.headers.get('content-disposition')?.split(';')[0]]).toEqual([
        'image/webp',
        'inline',
      ]);
      const { width, height, exif } = await sharp(bytes).metadata();
      expect([width, height, exif]).toEqual([longest / 2, longest, undefined]);
      expect(bytes.includes('SECRET-CAMERA')).toBe(false);
    }
  });

  it('draws a thumbnail once, however many look at once', async () => {
    const { body } = await upload(api, inspector, await makePhoto(900, 900));
    const { thumbnailUrl } = await fileOf(body.id);
    const pictures = await Promise.all(Array.from({ length: 20 }, async () => (await fetchFile(thumbnailUrl)).arrayBuffer()));
    expect(new Set(pictures.map((picture) => sha256(new Uint8Array(picture)))).size).toBe(1);
    expect(await spooled()).toEqual([]);
  });

  it('is the same file when it is sent again, and another content under its client id is refused', async () => {
    const photo = await makePhoto(61, 41);
    const headers = { 'x-client-id': randomUUID() };
    const sent = await Promise.all(Array.from({ length: 12 }, () => upload(api, inspector, photo, headers)));
    expect(new Set(sent.map(({ body }) => body.id)).size).toBe(1);
    expect(sent.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(sent.filter(({ status }) => status === 200)).toHaveLength(11);
    expect(
      await api.database.prisma.event.count({ where: { verb: 'file.upload', data: { path: ['sha256'], equals: sha256(photo) } } }),
    ).toBe(1);
    const other = await upload(api, inspector, await makePhoto(62, 42), headers);
    expect([other.status, other.body.error.code, other.body.error.details.original]).toEqual([
      409,
      'CLIENT_ID_REUSED',
      { id: sent[0]!.body.id, sha256: sha256(photo), size: photo.length, contentType: 'image/jpeg' },
    ]);
    const stranger = await upload(api, elsewhere, photo, headers);
    expect([stranger.status, stranger.body.error.code, stranger.body.error.details]).toEqual([409, 'CLIENT_ID_REUSED', {}]);
  });

  it('arrives whole after having been cut anywhere, however it is sent again, and leaves nothing of the pieces', async () => {
    const photo = await noise();
    const clientId = randomUUID();
    for (const bytes of [1, 1000, photo.length - 1]) await cut(photo, bytes, clientId);
    expect(await api.database.prisma.file.count({ where: { clientId } })).toBe(0);
    const { status, body } = await upload(api, inspector, photo, { 'x-client-id': clientId });
    expect([status, body.sha256]).toEqual([201, sha256(photo)]);
    expect(await spooled()).toEqual([]);
  });

  it('is gone on with from where it was cut, at any byte, as often as it takes', async () => {
    const photo = await noise();
    const clientId = randomUUID();
    expect(await uploadedOf(clientId)).toEqual({ offset: 0, file: null });
    let last = 0;
    for (let round = 0; round < 5; round++) {
      const { offset } = await uploadedOf(clientId);
      await cut(photo.subarray(offset), 1 + Math.floor(Math.random() * ((photo.length - offset) / 2)), clientId, offset);
      await expect.poll(async () => (await uploadedOf(clientId)).offset).toBeGreaterThan(last);
      last = (await uploadedOf(clientId)).offset;
    }
    const rest = { 'x-client-id': clientId, 'x-upload-offset': String(last) };
    const wrong = await upload(api, inspector, photo.subarray(last + 1), { ...rest, 'x-upload-offset': String(last + 1) });
    expect([wrong.status, wrong.body.error.code, wrong.body.error.details]).toEqual([409, 'CONFLICT', { current: { offset: last } }]);
    const stranger = await upload(api, elsewhere, photo.subarray(last), rest);
    expect([stranger.status, stranger.body.error.details]).toEqual([409, { current: { offset: 0 } }]);
    const both = await Promise.all([
      upload(api, inspector, photo.subarray(last), rest),
      upload(api, inspector, photo.subarray(last), rest),
    ]);
    // The second comes while the first is being written, or is too late for its piece; it is one file either way.
    expect(['200,201', '201,409']).toContain(
      both
        .map(({ status }) => status)
        .toSorted((a, b) => a - b)
        .join(),
    );
    const { file } = await uploadedOf(clientId);
    expect(file).toMatchObject({ sha256: sha256(photo), size: photo.length });
    const bytes = await (await fetchFile((await fileOf(file.id)).url)).arrayBuffer();
    expect(sha256(new Uint8Array(bytes))).toBe(sha256(photo));
    expect(await spooled()).toEqual([]);
  });

  it('is sent in parts, of which each is answered with how much has arrived', async () => {
    const photo = await noise();
    const clientId = randomUUID();
    const headers = { 'x-client-id': clientId, 'x-upload-size': String(photo.length), 'x-content-sha256': sha256(photo) };
    const step = Math.ceil(photo.length / 3);
    for (const offset of [0, step]) {
      const part = await upload(api, inspector, photo.subarray(offset, offset + step), { ...headers, 'x-upload-offset': String(offset) });
      expect([part.status, part.body]).toEqual([202, { offset: offset + step }]);
    }
    const last = await upload(api, inspector, photo.subarray(2 * step), { ...headers, 'x-upload-offset': String(2 * step) });
    expect([last.status, last.body.sha256]).toEqual([201, sha256(photo)]);
    expect(await spooled()).toEqual([]);
    const more = { 'x-client-id': randomUUID(), 'x-upload-size': String(photo.length - 1) };
    const tooMuch = await upload(api, inspector, photo, more);
    expect([tooMuch.status, tooMuch.body.error.code]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
    const tooLong = await upload(api, inspector, photo, { ...more, 'x-upload-size': String(MOST_BYTES + 1) });
    expect(tooLong.status).toBe(413);
  });

  it('that a server killed in the middle left behind is gone on with', async () => {
    const photo = await noise();
    const half = Math.floor(photo.length / 2);
    const clientId = await leaveBehind(photo.subarray(0, half));
    expect(await uploadedOf(clientId)).toEqual({ offset: half, file: null });
    const rest = await upload(api, inspector, photo.subarray(half), { 'x-client-id': clientId, 'x-upload-offset': String(half) });
    expect([rest.status, rest.body.sha256]).toEqual([201, sha256(photo)]);
    expect(await spooled()).toEqual([]);
  });

  it('of which something suffered while it lay there begins anew', async () => {
    const photo = await noise();
    const half = Math.floor(photo.length / 2);
    const clientId = await leaveBehind(Buffer.from(photo.subarray(0, half)).fill(0, 100, 200));
    const headers = { 'x-client-id': clientId, 'x-content-sha256': sha256(photo) };
    const rest = await upload(api, inspector, photo.subarray(half), { ...headers, 'x-upload-offset': String(half) });
    expect([rest.status, rest.body.error.code, rest.body.error.details]).toEqual([409, 'CONFLICT', { current: { offset: 0 } }]);
    expect(await uploadedOf(clientId)).toEqual({ offset: 0, file: null });
    expect((await upload(api, inspector, photo, headers)).body.sha256).toBe(sha256(photo));
  });

  it('of which the sender says another hash than its bytes have is refused', async () => {
    const clientId = randomUUID();
    const answer = await upload(api, inspector, await makePhoto(), { 'x-client-id': clientId, 'x-content-sha256': '0'.repeat(64) });
    expect([answer.status, answer.body.error.code]).toEqual([400, 'BAD_INPUT']);
    expect(await uploadedOf(clientId)).toEqual({ offset: 0, file: null });
  });

  const noise = () =>
    sharp(Buffer.from(Array.from({ length: 300 * 300 * 3 }, (_, i) => (i * 7919) % 251)), { raw: { width: 300, height: 300, channels: 3 } })
      .png()
      .toBuffer();

  /** As a server does that is killed while this arrives. */
  async function leaveBehind(bytes: Buffer): Promise<string> {
    const clientId = randomUUID();
    const spool = path.join(api.platform.configuration.dataFolder, 'spool');
    await writeFile(path.join(spool, `${inspector.personId}.${clientId}.${randomUUID()}.part`), bytes);
    return clientId;
  }

  async function uploadedOf(clientId: string) {
    const answer = await fetch(`${api.url}/files/uploads/${clientId}`, { headers: inspector.headers });
    expect(answer.status).toBe(200);
    return (await answer.json()) as { offset: number; file: Whatever };
  }

  /** Says how long the file is, sends less, and hangs up. */
  function cut(content: Buffer, bytes: number, clientId: string, offset = 0): Promise<void> {
    return new Promise((resolve) => {
      const sending = request(`${api.url}/files`, {
        method: 'POST',
        headers: {
          ...inspector.headers,
          'x-client-id': clientId,
          'x-file-name': 'a.png',
          'x-upload-offset': String(offset),
          'content-length': content.length,
        },
      });
      sending.on('error', () => undefined);
      sending.on('close', () => resolve());
      sending.write(content.subarray(0, bytes));
      setTimeout(() => sending.destroy(), 40);
    });
  }
});

describe('what is not taken', () => {
  it.each<[string, () => Pick<Asker, 'headers'>, Record<string, string>, number, string]>([
    ['without signing in', () => ({ headers: {} }), {}, 401, 'UNAUTHENTICATED'],
    ['without the right', () => auditor, {}, 403, 'FORBIDDEN'],
    ['without a client id', () => inspector, { 'x-client-id': '' }, 400, 'BAD_INPUT'],
    ['with a client id that is none', () => inspector, { 'x-client-id': '../../etc' }, 400, 'BAD_INPUT'],
    ['from an offset that is none', () => inspector, { 'x-upload-offset': '-1' }, 400, 'BAD_INPUT'],
    ['with a time that is none', () => inspector, { 'x-captured-at': 'yesterday' }, 400, 'BAD_INPUT'],
    ['with a time before all calendars', () => inspector, { 'x-captured-at': '0000-01-01T00:00:00Z' }, 400, 'BAD_INPUT'],
    ['from another site', () => inspector, { origin: 'https://evil.example' }, 403, 'FOREIGN_ORIGIN'],
  ])('%s', async (_, who, headers, status, code) => {
    const answer = await upload(api, who(), await makePhoto(), headers);
    expect([answer.status, answer.body.error?.code]).toEqual([status, code]);
  });

  it.each<[string, () => Promise<Uint8Array> | Uint8Array, number, string]>([
    ['a program', () => Buffer.concat([Buffer.from('MZ\x90\0'), Buffer.alloc(500)]), 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['bytes of no kind', () => Buffer.from([1, 2, 3, 0, 255, 254]), 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['nothing', () => Buffer.alloc(0), 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['a picture that is broken', () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]), 400, 'BAD_INPUT'],
    ['a picture of too many pixels', () => bomb(), 400, 'LIMIT_EXCEEDED'],
    ['an animation of too many pixels', () => animation('gif', 600), 400, 'LIMIT_EXCEEDED'],
    ['an AVIF that says it is too large', () => avif(60_000), 400, 'LIMIT_EXCEEDED'],
    ['a HEIC that we cannot read and that says it is too large', () => heic(60_000), 400, 'LIMIT_EXCEEDED'],
    ['more than the limit', () => Buffer.alloc(MOST_BYTES + 1), 413, 'PAYLOAD_TOO_LARGE'],
  ])('%s', async (_, content, status, code) => {
    const before = await api.database.prisma.file.count();
    const answer = await upload(api, inspector, await content());
    expect([answer.status, answer.body.error?.code]).toEqual([status, code]);
    expect(await api.database.prisma.file.count()).toBe(before);
    expect(await spooled()).toEqual([]);
  });

  it('more than the limit, of a length not told before', async () => {
    const chunk = Buffer.alloc(1024 * 1024);
    const body = new ReadableStream({
      start(controller) {
        for (let sent = 0; sent <= MOST_BYTES; sent += chunk.length) controller.enqueue(chunk);
        controller.close();
      },
    });
    const init = { method: 'POST', headers: { ...inspector.headers, 'x-client-id': randomUUID() }, body, duplex: 'half' };
    const answer = await fetch(`${api.url}/files`, init);
    expect(answer.status).toBe(413);
    expect(await spooled()).toEqual([]);
  });

  /** Thirty thousand pixels each way in a few hundred kilobytes. */
  function bomb(): Promise<Buffer> {
    const side = Math.ceil(Math.sqrt(MOST_PIXELS)) + 1;
    return sharp({ create: { width: side, height: side, channels: 3, background: 'black' } })
      .png()
      .toBuffer();
  }
});

/** A picture in each frame, 300 pixels each way, no two alike: those that are would be kept once. */
async function animation(kind: 'gif' | 'webp', frames: number): Promise<Buffer> {
  const side = 300;
  const pixels = Buffer.alloc(side * side * frames * 3);
  for (let frame = 0; frame < frames; frame++) {
    const row = (frame * side + (frame % side)) * side * 3;
    pixels.fill(255, row, row + side * 3);
  }
  return sharp(pixels, { raw: { width: side, height: side * frames, channels: 3, pageHeight: side } })
    .toFormat(kind, { effort: 1 })
    .toBuffer();
}

/** Small, with what its head says of its size replaced. */
async function avif(side: number): Promise<Buffer> {
  const bytes = await sharp({ create: { width: 30, height: 20, channels: 3, background: '#336699' } })
    .avif()
    .toBuffer();
  const size = bytes.indexOf('ispe');
  for (const at of [size + 8, size + 12]) bytes.writeUInt32BE(side, at);
  return bytes;
}

/** The same, named as phones name theirs and coded in a way we do not read. */
async function heic(side: number): Promise<Buffer> {
  const bytes = await avif(side);
  for (const [from, to] of [
    ['avif', 'heic'],
    ['av01', 'hvc1'],
  ] as const) {
    for (let at = bytes.indexOf(from); at !== -1; at = bytes.indexOf(from)) bytes.write(to, at, 'latin1');
  }
  return bytes;
}

describe('what cannot be drawn, or only in part', () => {
  it('a HEIC is kept and handed out, with the size its head says, and no picture is promised', async () => {
    const photo = await heic(4000);
    const { status, body } = await upload(api, inspector, photo, { 'x-file-name': 'IMG_0001.HEIC' });
    expect([status, body.contentType, body.width, body.height]).toEqual([201, 'image/heic', 4000, 4000]);
    const file = await fileOf(body.id);
    expect([file.shownUrl, file.thumbnailUrl]).toEqual([null, null]);
    expect(sha256(new Uint8Array(await (await fetchFile(file.url)).arrayBuffer()))).toBe(sha256(photo));
  });

  it.each(['gif', 'webp'] as const)('an animated %s within the limit is shown by its first picture', async (kind) => {
    const { status, body } = await upload(api, inspector, await animation(kind, 5));
    expect([status, body.contentType]).toEqual([201, `image/${kind}`]);
    const picture = await fetchFile((await fileOf(body.id)).thumbnailUrl);
    const { width, height, pages } = await sharp(Buffer.from(await picture.arrayBuffer())).metadata();
    expect([width, height, pages ?? 1]).toEqual([300, 300, 1]);
  });
});

describe('what could run somewhere', () => {
  it.each([
    ['SVG', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'image.svg'],
    ['SVG without a head', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'image.svg'],
    ['HTML that says it is a photo', '<!doctype html><script>alert(1)</script>', 'photo.jpg'],
  ])('%s is plain text to us, and only ever a download', async (_, content, name) => {
    const { body } = await upload(api, inspector, content, { 'x-file-name': name, 'content-type': 'image/jpeg' });
    const file = await fileOf(body.id);
    expect(file).toMatchObject({ contentType: 'text/plain', shownUrl: null, thumbnailUrl: null });
    const answer = await fetchFile(file.url);
    expect(await answer.text()).toBe(content);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': expect.stringMatching(/^attachment/),
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
    });
  });

  it('a picture with a page behind it is shown without the page', async () => {
    const polyglot = Buffer.concat([await makePhoto(30, 30), Buffer.from('<html><script>alert(1)</script></html>')]);
    const { body } = await upload(api, inspector, polyglot, { 'x-file-name': 'page.html' });
    const file = await fileOf(body.id);
    expect((await fetchFile(file.url)).headers.get('content-disposition')).toMatch(/^attachment/);
    expect(Buffer.from(await (await fetchFile(file.shownUrl)).arrayBuffer()).includes('<script>')).toBe(false);
  });

  it('a name never becomes a path, nor a header', async () => {
    const { body } = await upload(api, inspector, await makePhoto(), {
      'x-file-name': encodeURIComponent('../../../etc/passwd\r\nSet-Cookie: a=b"'),
    });
    expect(body.name).toBe('passwdSet-Cookie: a=b"');
    const answer = await fetchFile((await fileOf(body.id)).url);
    expect(answer.headers.get('set-cookie')).toBeNull();
    const stored = await readdir(path.join(api.platform.configuration.dataFolder, 'files'), { recursive: true });
    expect(stored.filter((name) => !/^[\da-f]{2}(\/[\da-f-]{36}(\.[a-z]+)?)?$/.test(name))).toEqual([]);
  });
});

describe('a link', () => {
  it('opens for whoever holds it, and for nothing else', async () => {
    const { body } = await upload(api, inspector, await makePhoto());
    const { url } = await fileOf(body.id);
    expect((await fetchFile(url)).status).toBe(200);
    for (const wrong of [`${url}x`, url.slice(0, -1), url.replace('.o.', '.t.'), '/files/..%2F..%2Fetc%2Fpasswd', `/files/${body.id}`]) {
      const answer = await fetchFile(wrong);
      expect([answer.status, ((await answer.json()) as { error: { code: string } }).error.code], wrong).toEqual([404, 'NOT_FOUND']);
    }
  });

  it('gives the part that a player asks for', async () => {
    const { body } = await upload(api, inspector, '0123456789');
    const { url } = await fileOf(body.id);
    const part = async (range: string) => {
      const answer = await fetchFile(url, { range });
      return [answer.status, answer.headers.get('content-range'), await answer.text()];
    };
    expect(await part('bytes=2-4')).toEqual([206, 'bytes 2-4/10', '234']);
    expect(await part('bytes=7-')).toEqual([206, 'bytes 7-9/10', '789']);
    expect(await part('bytes=-2')).toEqual([206, 'bytes 8-9/10', '89']);
    expect(await part('bytes=10-')).toEqual([416, 'bytes */10', '']);
  });

  it('is not to be had by whoever does not see the file', async () => {
    const { body } = await upload(api, inspector, await makePhoto());
    expect(await fileOf(body.id, elsewhere)).toBeNull();
    expect(await fileOf(body.id, auditor)).toBeNull();
  });

  it('is signed with a key that only this machine holds', async () => {
    const file = path.join(api.platform.configuration.dataFolder, 'file-links.key');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const key = await readFile(file);
    const { rows } = await api.database.pool.query<{ name: string }>(
      "select table_name as name from information_schema.tables where table_schema = 'public'",
    );
    for (const { name } of rows) {
      const dump = await api.database.pool.query<{ text: string | null }>(`select string_agg(t::text, ' ') as text from "${name}" t`);
      for (const secret of [key.toString('hex'), key.toString('base64')]) expect(dump.rows[0]?.text ?? '').not.toContain(secret);
    }
  });
});
