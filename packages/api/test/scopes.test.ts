/** The table in docs/tokens.md is exactly what happens: every mutation of the schema, tried with every scope. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scopes } from '../src/rights/scopes.ts';
import { schema } from '../src/schema.ts';
import { startTestApi, type Asker, type TestApi } from './api.ts';
import { makeValue } from './crawler.ts';
import { sampleIds } from './inputNames.ts';
import { plantTwoSubtrees } from './twoSubtrees.ts';

const documented = readTable(readFileSync(path.join(import.meta.dirname, '../../../docs/tokens.md'), 'utf8'));
const mutations = Object.values(schema.getMutationType()!.getFields());

/** Done by a person's own session only, or by nobody in particular. */
const neverByToken = [
  'changePassword',
  'createToken',
  'revokeToken',
  'setLocale',
  'readNotifications',
  'savePushSubscription',
  'removePushSubscription',
  'signSubmissionBeside',
];
const withoutRights = ['signIn', 'signOut'];

function readTable(markdown: string): Map<string, string[]> {
  const rows = markdown.matchAll(/^\| `([\w:]+)` \|(.*)\|$/gm);
  return new Map(Array.from(rows, ([, scope, cell]) => [scope!, Array.from(cell!.matchAll(/`(\w+)`/g), ([, name]) => name!)]));
}

it('has a row for every scope, and every mutation in exactly one place', () => {
  expect([...documented.keys()]).toEqual([...scopes]);
  const placed = [...[...documented.values()].flat(), ...neverByToken, ...withoutRights].sort();
  expect(mutations.map(({ name }) => name).filter((name) => !placed.includes(name))).toEqual([]);
  expect(placed.filter((name, index) => placed.indexOf(name) !== index)).toEqual([]);
});

describe.each(scopes)('a token with %s', (scope) => {
  let api: TestApi;
  let token: Asker;
  let idFor: (name: string) => string;

  beforeAll(async () => {
    api = await startTestApi();
    const { a } = await plantTwoSubtrees(api);
    idFor = sampleIds(a.ids);
    token = await api.addToken(a.administrator, [scope]);
  });

  afterAll(() => api.close());

  const allowed = documented.get(scope) ?? [];
  const tried = mutations.filter(({ name }) => !withoutRights.includes(name));
  // What is refused comes first: what is allowed changes the data.
  const cases = [...tried]
    .sort((a, b) => Number(allowed.includes(a.name)) - Number(allowed.includes(b.name)))
    .map((field) => ({ field, name: field.name, is: allowed.includes(field.name) ? 'allowed' : 'refused' }));

  it.each(cases)('$name is $is', async ({ field, is }) => {
    const [input] = field.args;
    const value = makeValue('input', input!.type, { slot: '2026-11-24', idFor });
    const { errors } = await token.ask(`mutation ($input: ${String(input!.type)}) { ${field.name}(input: $input) { __typename } }`, {
      input: value,
    });
    const code = errors[0]?.extensions.code;
    expect(code === 'FORBIDDEN' ? 'refused' : 'allowed').toBe(is);
    expect(code).not.toBe('INTERNAL');
  });
});
