/** What is refused before anything is done: quickly, with a code, and without a question to the database. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startTestApi, type Asker, type TestApi } from './api.ts';
import { followSubscription } from './live.ts';
import { mostStreams } from '../src/http/graphql/liveStreams.ts';
import { mostBytes } from '../src/http/graphql/toldErrors.ts';

let api: TestApi;
let person: Asker;

beforeAll(async () => {
  api = await startTestApi();
  person = await api.addPerson(api.root, [{ role: 'administrator', unit: api.root }]);
  // The first request of a server pays for what the others find ready.
  await person.get('{ viewer { locale } }');
  await person.ask('{ nobody }');
});

afterAll(() => api.close());

const nested = (depth: number) =>
  `{ units { ${'nodes { parent { children { '.repeat(depth / 3)} nodes { id } ${'} } }'.repeat(depth / 3)} } }`;

const hostile: [name: string, query: string, code: string, limit?: string][] = [
  ['depth 50', nested(50), 'LIMIT_EXCEEDED', 'depth'],
  [
    '101 aliases',
    `{ ${Array.from({ length: 101 }, (_, index) => `a${index}: viewer { locale }`).join(' ')} }`,
    'LIMIT_EXCEEDED',
    'aliases',
  ],
  [
    '101 aliases of __typename',
    `{ ${Array.from({ length: 101 }, (_, index) => `a${index}: __typename`).join(' ')} }`,
    'LIMIT_EXCEEDED',
    'aliases',
  ],
  ['10 repeated directives', `{ __typename ${'@include(if: true) '.repeat(10)} }`, 'LIMIT_EXCEEDED', 'directivesInOnePlace'],
  ['10 unknown directives', `{ __typename ${'@a '.repeat(10)} }`, 'LIMIT_EXCEEDED', 'directivesInOnePlace'],
  ['circular fragments', '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }', 'GRAPHQL_VALIDATION_FAILED'],
  ['200,000 nested braces', '{'.repeat(200_000), 'LIMIT_EXCEEDED', 'brackets'],
  ['200,000 nested brackets', `{ node(id: ${'['.repeat(200_000)}`, 'LIMIT_EXCEEDED', 'brackets'],
  ['90,000 fields', `{ ${'__typename '.repeat(90_000)} }`, 'LIMIT_EXCEEDED', 'tokens'],
  ['3,900 fields', `{ ${'__typename '.repeat(3_900)} }`, 'LIMIT_EXCEEDED', 'fields'],
  [
    'doubling fragments',
    `{ ...f0 } ${Array.from({ length: 30 }, (_, index) => `fragment f${index} on Query { ...f${index + 1} ...f${index + 1} }`).join(' ')} fragment f30 on Query { __typename }`,
    'LIMIT_EXCEEDED',
    'fields',
  ],
  [
    'too dear a query',
    '{ units(first: 100) { nodes { children(first: 100) { nodes { people(first: 100) { nodes { id } } } } } } }',
    'LIMIT_EXCEEDED',
    'complexity',
  ],
  ['101 rows', '{ units(first: 101) { nodes { id } } }', 'LIMIT_EXCEEDED', 'first'],
  ['-1 rows', '{ units(first: -1) { nodes { id } } }', 'BAD_INPUT'],
  ['both ends', '{ units(first: 1, last: 1) { nodes { id } } }', 'BAD_INPUT'],
  ['a cursor of another list', '{ units(after: "eHh4") { nodes { id } } }', 'BAD_INPUT'],
  ['no document', 'hello', 'GRAPHQL_PARSE_FAILED'],
];

describe.each(hostile)('%s', (_, query, code, limit) => {
  it(`is refused with ${code} within 50 ms, with a 4xx for those who read the newer type`, async () => {
    // The machine is busy with other tests too: the quickest of three tells what the refusal itself takes.
    const times: number[] = [];
    let answer = await person.ask(query);
    for (let round = 0; round < 3; round++) {
      const start = performance.now();
      answer = await person.ask(query);
      times.push(performance.now() - start);
    }
    expect(Math.min(...times)).toBeLessThan(50);
    expect(answer.errors[0]?.extensions).toMatchObject({ code, correlationId: expect.stringMatching(/.{8}/) });
    expect(answer.errors[0]?.extensions.details.limit).toBe(limit);
    expect(answer.status).toBe(answer.data === undefined ? 400 : 200);
  });

  it('is answered 200 to those who read only application/json', async () => {
    const { status, errors } = await person.ask(query, undefined, { accept: 'application/json' });
    expect([status, errors[0]?.extensions.code]).toEqual([200, code]);
  });
});

it('asks the database nothing for what is refused by its shape', async () => {
  let connectionsTaken = 0;
  const count = () => connectionsTaken++;
  api.database.pool.on('acquire', count);
  for (const [name, query] of hostile.slice(0, 11)) {
    const { errors } = await person.ask(query);
    expect(errors.length, name).toBeGreaterThan(0);
  }
  expect(connectionsTaken).toBe(0);
  await person.get('{ units { totalCount } }');
  expect(connectionsTaken).toBeGreaterThan(0);
  api.database.pool.off('acquire', count);
});

it('refuses a batch', async () => {
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...person.headers },
    body: JSON.stringify(Array.from({ length: 10 }, () => ({ query: '{ __typename }' }))),
  });
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
  expect([response.status, errors[0]?.extensions.code]).toEqual([400, 'BAD_REQUEST']);
});

it('refuses variables nested without end', async () => {
  const deep = `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`;
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...person.headers },
    body: `{"query":"{ __typename }","variables":{"a":${deep}}}`,
  });
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
  expect(errors[0]?.extensions.code).toBe('LIMIT_EXCEEDED');
});

it('lets one person hold a hundred streams, and another more as soon as one is closed', async () => {
  const other = await api.addPerson(api.root, [{ role: 'administrator', unit: api.root }]);
  const follow = (who: Asker) => followSubscription(api.url, who, 'subscription { myTasksChanged { locale } }');
  const held = await Promise.all(Array.from({ length: mostStreams }, () => follow(person)));
  const refused = await (await follow(person)).next();
  expect(refused.errors[0].extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', details: { limit: 'subscriptions', max: mostStreams } });
  const theirs = await follow(other);
  await expect(theirs.next(300)).rejects.toThrow('nothing came');
  held.pop()!.close();
  await vi.waitFor(async () => {
    const again = await follow(person);
    held.push(again);
    await expect(again.next(300)).rejects.toThrow('nothing came');
  });
  for (const one of [...held, theirs]) one.close();
});

describe('a body', () => {
  const post = (length: number, headers: Record<string, string> = {}) => {
    const frame = JSON.stringify({ query: '{ __typename }', extensions: { padding: '' } });
    const body = frame.replace('""', `"${'x'.repeat(length - frame.length)}"`);
    return fetch(`${api.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
  };

  it('of exactly the limit is read', async () => {
    expect((await post(mostBytes)).status).toBe(200);
  });

  it('one byte over it is 413 with a code', async () => {
    const response = await post(mostBytes + 1);
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    expect([response.status, errors[0]?.extensions.code]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
  });

  it('without a length is stopped on the way, and memory does not grow', async () => {
    const before = process.memoryUsage().rss;
    const chunk = new TextEncoder().encode('x'.repeat(1_000_000));
    let sent = 0;
    const body = new ReadableStream({
      pull(controller) {
        if (sent++ < 200) controller.enqueue(chunk);
        else controller.close();
      },
    });
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      duplex: 'half',
    } as RequestInit).catch(() => undefined);
    // The connection may be cut while the rest is still being sent, which fetch reports as an error.
    expect([413, undefined]).toContain(response?.status);
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
  });
});
