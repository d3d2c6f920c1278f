/** GraphQL over HTTP to the letter: every audit of graphql-http is a case of its own, asked of a server like the one people run. */
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApi, type TestApi } from './api.ts';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi({ isDevelopment: false });
});

afterAll(() => api.close());

const audits = serverAudits({ url: () => `${api.url}/graphql` });

it('are 61', () => {
  expect(audits).toHaveLength(61);
});

it.each(audits.map((audit) => [`${audit.id} ${audit.name}`, audit] as const))('%s', async (_, audit) => {
  const result = await audit.fn();
  expect(result.status === 'ok' ? 'ok' : `${result.status}: ${result.reason}`).toBe('ok');
});
