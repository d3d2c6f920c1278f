import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type Asker, type TestApi } from './api.ts';
import { makeCuttableWay, type CuttableWay } from './cuttable.ts';

describe('while the database is away', () => {
  let api: TestApi;
  let way: CuttableWay;
  let person: Asker;

  beforeAll(async () => {
    api = await startTestApi({}, { reach: async (url) => (way = await makeCuttableWay(url)) });
    person = await api.addPerson(api.root, [{ role: 'administrator', unit: api.root }]);
    await person.get('{ units { totalCount } }');
  });

  afterAll(() => api.close());

  const status = async (address: string) => (await fetch(`${api.url}${address}`)).status;

  it.each(['cut', 'stall'] as const)(
    '(%s) it says 503 and when to come back, is healthy but not ready, and works again by itself',
    async (how) => {
      way[how]();
      const start = performance.now();
      const answer = await person.ask('{ units { totalCount } }');
      expect(answer.errors[0]?.extensions).toMatchObject({ code: 'UNAVAILABLE', details: { retryAfter: 2 } });
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2']);
      expect(performance.now() - start).toBeLessThan(how === 'cut' ? 2000 : 6000);
      expect([await status('/healthz'), await status('/readyz')]).toEqual([200, 503]);
      way.mend();
      const mended = performance.now();
      while ((await person.ask('{ units { totalCount } }')).status !== 200) expect(performance.now() - mended).toBeLessThan(5000);
      expect(await status('/readyz')).toBe(200);
    },
  );

  it('a mutation is answered the same way', async () => {
    way.cut();
    const { status: code, errors } = await person.ask('mutation { setLocale(input: { locale: EN }) { viewer { locale } } }');
    expect([code, errors[0]?.extensions.code]).toEqual([503, 'UNAVAILABLE']);
    way.mend();
  });

  it('a pool that is exhausted says so within its timeout', async () => {
    const held = await Promise.all(Array.from({ length: 4 }, () => api.platform.database.pool.connect()));
    const start = performance.now();
    const { status: code, errors } = await person.ask('{ units { totalCount } }');
    expect([code, errors[0]?.extensions.code]).toEqual([503, 'UNAVAILABLE']);
    expect(performance.now() - start).toBeLessThan(7000);
    for (const client of held) client.release();
    expect((await person.ask('{ units { totalCount } }')).status).toBe(200);
  });
});

it('lets requests under way finish when it is told to stop, and takes no more', async () => {
  const api = await startTestApi();
  const person = await api.addPerson(api.root, [{ role: 'administrator', unit: api.root }]);
  // A lock of ours keeps the mutation waiting until after the server was told to stop.
  const client = await api.database.pool.connect();
  await client.query('begin');
  await client.query("select pg_advisory_xact_lock(hashtext('anjian.units'))");
  const query = `mutation { createUnit(input: { parent: "${Buffer.from(`Unit:${api.root.id}`).toString('base64')}", name: "晚", kind: "place" }) { unit { name } } }`;
  const underWay = person.ask(query);
  await expect
    .poll(async () => (await api.database.pool.query("select 1 from pg_locks where locktype = 'advisory' and not granted")).rowCount)
    .toBe(1);
  const closing = api.server.close();
  await expect
    .poll(() =>
      fetch(`${api.url}/healthz`).then(
        () => 'answered',
        () => 'refused',
      ),
    )
    .toBe('refused');
  await client.query('commit');
  client.release();
  expect((await underWay).data).toEqual({ createUnit: { unit: { name: '晚' } } });
  const start = performance.now();
  await closing;
  expect(performance.now() - start).toBeLessThan(2000);
  await api.close();
});

it('gives figures to this machine only', async () => {
  const api = await startTestApi();
  await api.anonymous.ask('{ __typename }');
  const here = await fetch(`${api.url}/metrics`);
  expect(await here.text()).toMatch(/anjian_http_requests_total\{method="POST",route="\/graphql",status="200"\} 1/);
  expect((await fetch(`${api.url}/metrics`, { headers: { 'x-forwarded-for': '203.0.113.9' } })).status).toBe(404);
  await api.close();
});

describe('the console', () => {
  let api: TestApi;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'anjian-console-'));
    await mkdir(path.join(folder, 'assets'));
    await writeFile(path.join(folder, 'index.html'), '<!doctype html><title>office</title>');
    await writeFile(path.join(folder, 'm.html'), '<!doctype html><title>phone</title>');
    await writeFile(path.join(folder, 'assets/app-1a2b3c.js'), `export const text = '${'安全'.repeat(1000)}';`);
    api = await startTestApi({}, { consoleFolder: folder });
  });

  afterAll(async () => {
    await api.close();
    await rm(folder, { recursive: true });
  });

  it.each([
    ['/', 'office'],
    ['/units/VW5pdDoxMjM=/show', 'office'],
    ['/m', 'phone'],
    ['/m/tasks/1', 'phone'],
  ])('%s is the page of the %s', async (address, title) => {
    const response = await fetch(`${api.url}${address}`, { headers: { accept: 'text/html' } });
    expect([response.status, response.headers.get('cache-control'), await response.text()]).toEqual([
      200,
      'no-cache',
      `<!doctype html><title>${title}</title>`,
    ]);
  });

  it('keeps what has its content in its name for ever, and compresses it', async () => {
    const response = await fetch(`${api.url}/assets/app-1a2b3c.js`, { headers: { 'accept-encoding': 'br' } });
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(await response.text()).toContain('安全安全');
    expect((await fetch(`${api.url}/assets/app-1a2b3c.js`, { headers: { 'if-none-match': response.headers.get('etag')! } })).status).toBe(
      304,
    );
  });

  it.each([
    '/assets/gone.js',
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '//package.json',
    '/assets/../../package.json',
  ])('%s is not found', async (address) => {
    const { port } = api.server;
    const answer = await new Promise<number>((resolve, reject) => {
      request({ port, host: '127.0.0.1', path: address }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      })
        .on('error', reject)
        .end();
    });
    expect(answer).toBe(404);
  });
});

it('offers the query editor only where it is allowed, and then without a content network', async () => {
  const page = { headers: { accept: 'text/html' } };
  const closed = await startTestApi({ allowsGraphiQL: false });
  expect((await fetch(`${closed.url}/graphql`, page)).status).toBe(406);
  await closed.close();
  const open = await startTestApi({ allowsGraphiQL: true });
  const response = await fetch(`${open.url}/graphql`, page);
  const html = await response.text();
  expect(html).toContain('Anjian GraphiQL');
  expect(html).not.toMatch(/<(script|link)[^>]+(src|href)="https?:/);
  expect(response.headers.get('content-security-policy')).toMatch(/script-src 'sha256-[\w+/=]{44}' blob:;/);
  await open.close();
});

it('outlives a caller who hangs up in the middle', async () => {
  const api = await startTestApi();
  const person = await api.addPerson(api.root, [{ role: 'administrator', unit: api.root }]);
  const calls = Array.from({ length: 30 }, (_, index) =>
    fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...person.headers },
      body: JSON.stringify({ query: '{ units(first: 100) { totalCount nodes { id children { nodes { id } } } } }' }),
      signal: AbortSignal.timeout(index),
    }).catch(() => undefined),
  );
  await Promise.all(calls);
  expect((await person.get('{ units { totalCount } }')).units.totalCount).toBe(1);
  expect(api.platform.database.pool.waitingCount).toBe(0);
  await api.close();
});
