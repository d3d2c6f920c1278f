/** No page of another site gets anything done here, and nothing of ours is handed to one. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type Asker, type TestApi } from './api.ts';

let api: TestApi;
let person: Asker;

beforeAll(async () => {
  api = await startTestApi();
  person = await api.addPerson(api.root, [{ role: 'administrator', unit: api.root }]);
});

afterAll(() => api.close());

const rename = (name: string) => `mutation { setLocale(input: { locale: ${name} }) { viewer { locale } } }`;

function post(headers: Record<string, string>, body: string): Promise<Response> {
  return fetch(`${api.url}/graphql`, { method: 'POST', headers: { ...person.headers, ...headers }, body });
}

async function localeNow(): Promise<string> {
  return (await api.database.prisma.person.findUniqueOrThrow({ where: { id: person.personId } })).locale;
}

describe.each([
  ['another site', { origin: 'https://evil.example' }],
  ['a page without an origin', { origin: 'null' }],
  ['another port', { origin: 'http://127.0.0.1:1' }],
  ['a subdomain, by what the browser says', { 'sec-fetch-site': 'same-site' }],
  ['another site, by what the browser says', { 'sec-fetch-site': 'cross-site' }],
])('a mutation from %s', (_, from) => {
  it.each([
    ['application/json', JSON.stringify({ query: rename('EN') })],
    ['text/plain', JSON.stringify({ query: rename('EN') })],
    ['application/x-www-form-urlencoded', `query=${encodeURIComponent(rename('EN'))}`],
    ['application/graphql', rename('EN')],
    [
      'multipart/form-data; boundary=x',
      `--x\r\nContent-Disposition: form-data; name="operations"\r\n\r\n${JSON.stringify({ query: rename('EN') })}\r\n--x--`,
    ],
  ])('sent as %s is refused and changes nothing', async (type, body) => {
    const response = await post({ 'content-type': type, ...(from as Record<string, string>) }, body);
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    expect([response.status, errors[0]?.extensions.code]).toEqual([403, 'FOREIGN_ORIGIN']);
    expect(await localeNow()).toBe('zh-CN');
  });
});

it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/graphql', ''])(
  'content of type %j, which other sites can send without asking, is refused even without an origin',
  async (type) => {
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { ...person.headers, 'content-type': type },
      body: JSON.stringify({ query: rename('EN') }),
    });
    expect(response.status).toBe(415);
    expect(await localeNow()).toBe('zh-CN');
  },
);

it('a mutation by GET is refused', async () => {
  const response = await fetch(`${api.url}/graphql?query=${encodeURIComponent(rename('EN'))}`, { headers: person.headers });
  expect(response.status).toBe(405);
  expect(await localeNow()).toBe('zh-CN');
});

it.each(['variables', 'extensions'])('%s by GET that are no JSON are the fault of whoever sent them', async (name) => {
  const response = await fetch(`${api.url}/graphql?query=%7B__typename%7D&${name}=x`, { headers: person.headers });
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
  expect([response.status, errors[0]?.extensions.code]).toEqual([400, 'BAD_REQUEST']);
});

it('the own page may', async () => {
  const response = await post(
    { 'content-type': 'application/json', origin: api.url, 'sec-fetch-site': 'same-origin' },
    JSON.stringify({ query: rename('EN') }),
  );
  expect(response.status).toBe(200);
  expect(await localeNow()).toBe('en');
});

it('no answer lets another site read it', async () => {
  const headers = {
    origin: 'https://evil.example',
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'content-type',
  };
  for (const method of ['OPTIONS', 'GET']) {
    const response = await fetch(`${api.url}/graphql?query={__typename}`, { method, headers });
    const names = [...response.headers.keys()].filter((name) => name.startsWith('access-control-'));
    expect(names).toEqual([]);
  }
});

it('every answer carries a strict policy and the id of its request', async () => {
  for (const address of ['/', '/graphql?query={__typename}', '/healthz', '/nowhere.js']) {
    const { headers } = await fetch(`${api.url}${address}`, { headers: { 'x-request-id': 'trace-12345678' } });
    expect(headers.get('content-security-policy')).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(headers.get('content-security-policy')).not.toContain("'unsafe-eval'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-request-id')).toBe('trace-12345678');
  }
});
