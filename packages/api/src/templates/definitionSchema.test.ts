import { createRequire } from 'node:module';
import { definitionJsonSchema } from '@anjian/schema/definition/jsonSchema.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../test/api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const address = '/schema/definition.json';

describe('the JSON Schema of definitions', () => {
  it('is what the engine reads by, for anybody, and for caches', async () => {
    const answer = await fetch(`${api.url}${address}`);
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/schema+json',
      'cache-control': 'public, max-age=3600',
    });
    expect(await answer.json()).toEqual(JSON.parse(JSON.stringify(definitionJsonSchema())));
    const again = await fetch(`${api.url}${address}`, { headers: { 'if-none-match': answer.headers.get('etag')! } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const head = await fetch(`${api.url}${address}`, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, answer.headers.get('content-length'), '']);
    expect((await fetch(`${api.url}${address}`, { method: 'DELETE' })).status).toBe(405);
  });

  it('is named wherever the API takes or gives a definition', async () => {
    const { data } = (await (
      await fetch(`${api.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: fieldsOfDefinitions }),
      })
    ).json()) as { data: Record<string, { fields: Field[] | null; inputFields: Field[] | null }> };
    const described = Object.values(data).map(
      ({ fields, inputFields }) => [...(fields ?? []), ...(inputFields ?? [])].find(({ name }) => name === 'definition')?.description,
    );
    expect(described).toEqual(Array.from({ length: 3 }, () => expect.stringContaining(address)));
  });

  it('is published with the package', () => {
    expect(createRequire(import.meta.url).resolve('@anjian/schema/definition.schema.json')).toMatch(/definition\.schema\.json$/);
  });
});

type Field = { name: string; description: string };

const fieldsOfDefinitions = `{
  version: __type(name: "TemplateVersion") { fields { name description } inputFields { name description } }
  create: __type(name: "CreateTemplateInput") { fields { name description } inputFields { name description } }
  save: __type(name: "SaveTemplateDraftInput") { fields { name description } inputFields { name description } }
}`;
