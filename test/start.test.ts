import { readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { isRunning, mainFile, makeFolder, runToEnd, signIn, startProduct, startScript, type Product } from './product.ts';

const started: Product[] = [];
let place: { folder: string; remove(): Promise<void> };

beforeAll(async () => {
  place = await makeFolder();
});

afterEach(async () => {
  for (const product of started.splice(0)) await product.stop('SIGKILL');
});

afterAll(() => place.remove());

async function start(change: Record<string, string>, script = startScript): Promise<Product> {
  const product = await startProduct(script, change);
  started.push(product);
  return product;
}

async function pidOfPostgres(folder: string): Promise<number> {
  return Number.parseInt(await readFile(path.join(folder, 'postgres/cluster/postmaster.pid'), 'utf8'), 10);
}

describe('npm start', () => {
  it('says where it is and how to sign in, stops when told to, and is back in a moment with everything', async () => {
    const folder = path.join(place.folder, 'plain');
    const first = await start({ DATA_DIR: folder });
    expect(first.printed()).toContain(first.url);
    const password = /admin\s+密码 · password: (\S+)/.exec(first.printed())?.[1];
    const { ask } = await signIn(first.url, 'admin', password!);
    const { units } = await ask<{ units: { nodes: { id: string }[] } }>('{ units { nodes { id } } }');
    await ask('mutation ($input: CreateUnitInput!) { createUnit(input: $input) { unit { id } } }', {
      input: { parent: units.nodes[0]!.id, name: '留下来的', kind: 'place' },
    });
    expect((await fetch(first.url)).headers.get('content-type')).toContain('text/html');
    expect((await fetch(`${first.url}/readyz`)).status).toBe(200);
    const postgres = await pidOfPostgres(folder);
    expect(isRunning(postgres)).toBe(true);
    expect(await first.stop('SIGTERM')).toBe(0);
    expect(isRunning(postgres)).toBe(false);

    const second = await start({ DATA_DIR: folder });
    expect(second.printed()).not.toContain(password);
    expect(second.printed()).toContain('person reset-password --user admin');
    const again = await signIn(second.url, 'admin', password!);
    expect(await again.ask('{ units(filter: { search: "留下来的" }) { totalCount } }')).toEqual({ units: { totalCount: 1 } });
    expect(await second.stop('SIGINT')).toBe(0);
  });

  /** The quickest of a few, because other tests run on the same processors at the same time. */
  it('is ready within five seconds when everything is there', async () => {
    let quickest = Number.POSITIVE_INFINITY;
    for (let attempt = 0; attempt < 4 && quickest >= 5; attempt++) {
      const product = await start({ DATA_DIR: path.join(place.folder, 'plain') });
      quickest = Math.min(quickest, product.secondsToReady);
      await product.stop();
    }
    expect(quickest).toBeLessThan(5);
  });

  it('never prints a password that was given', async () => {
    const secret = 'a password of mine';
    const product = await start({ DATA_DIR: path.join(place.folder, 'given'), ADMIN_PASSWORD: secret });
    await signIn(product.url, 'admin', secret);
    expect(product.printed()).toContain('ADMIN_PASSWORD');
    expect(product.printed()).not.toContain(secret);
    await product.stop();
  });

  it('takes the server and PostgreSQL along when it is killed outright', async () => {
    const folder = path.join(place.folder, 'killed');
    const product = await start({ DATA_DIR: folder });
    const postgres = await pidOfPostgres(folder);
    await product.stop('SIGKILL');
    await expect.poll(() => isRunning(postgres), { timeout: 10_000 }).toBe(false);
    await expect(fetch(`${product.url}/healthz`)).rejects.toThrow('fetch failed');
  });

  it('writes its log as one JSON object a line', async () => {
    const product = await start({ DATA_DIR: path.join(place.folder, 'plain') }, mainFile);
    await fetch(`${product.url}/healthz`);
    await product.stop();
    const lines = product
      .printed()
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as { msg: string; correlationId?: string });
    expect(lines.map(({ msg }) => msg)).toEqual(expect.arrayContaining(['ready', 'request', 'stopping', 'stopped']));
    expect(lines.find(({ msg }) => msg === 'request')?.correlationId).toMatch(/\S{8,}/);
  });
});

describe('a start that cannot be', () => {
  const notFolder = () => path.join(place.folder, 'a file');
  let taken: Server;

  beforeAll(async () => {
    taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    await writeFile(notFolder(), '');
  });

  afterAll(() => taken.close());

  const takenPort = () => String((taken.address() as { port: number }).port);
  const nobody = 'postgres://someone:secret@127.0.0.1:1/college';

  /** What the sentence has to name besides the variable. */
  type Case = { variable: string; value: () => string; hint?: () => string };

  it.each<[string, Case]>([
    ['a port that is no number', { variable: 'PORT', value: () => 'abc' }],
    ['a port out of range', { variable: 'PORT', value: () => '70000' }],
    ['a port that is taken', { variable: 'PORT', value: takenPort }],
    ['an address that is none', { variable: 'HOST', value: () => 'not an address' }],
    ['an address of another machine', { variable: 'HOST', value: () => '192.0.2.1' }],
    ['a data folder that is a file', { variable: 'DATA_DIR', value: notFolder }],
    ['a data folder that cannot be made', { variable: 'DATA_DIR', value: () => path.join(notFolder(), 'data') }],
    ['a database address that is none', { variable: 'DATABASE_URL', value: () => 'mysql://secret', hint: () => 'postgres://' }],
    ['a database nobody serves', { variable: 'DATABASE_URL', value: () => nobody, hint: () => '127.0.0.1:1/college' }],
    ['a password that is too short', { variable: 'ADMIN_PASSWORD', value: () => 'secret', hint: () => '10' }],
    ['a switch that is neither on nor off', { variable: 'SAMPLE', value: () => 'perhaps' }],
  ])('%s is refused with a sentence in each language', async (_, { variable, value, hint = value }) => {
    const { code, out, err } = await runToEnd(mainFile, { DATA_DIR: path.join(place.folder, 'refused'), [variable]: value() });
    const [chinese, english] = err.split('\n');
    expect(code).toBe(1);
    for (const sentence of [chinese, english]) expect(sentence).toContain(variable);
    for (const sentence of [chinese, english]) expect(sentence).toContain(hint());
    expect(chinese).toMatch(/[\u4e00-\u9fff].*。$/);
    expect(english).toMatch(/^[\x20-\x7e]+\.$/);
    expect(out + err).not.toMatch(/ at .*:\d+|secret/);
  });
});
