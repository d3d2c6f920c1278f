import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeGlobalId } from '../globalId.ts';
import { roleVerbs } from '../rights/roles.ts';
import { scopes, scopesAllow, scopeVerbs } from '../rights/scopes.ts';
import { verbs } from '../rights/verbs.ts';
import { askAs, startTestApi, type Asker, type TestApi } from '../../test/api.ts';

let api: TestApi;
let administrator: Asker;

beforeAll(async () => {
  api = await startTestApi();
  administrator = await api.addPerson(api.root, [{ role: 'administrator', unit: api.root }]);
});

afterAll(() => api.close());

const create =
  'mutation ($input: CreateTokenInput!) { createToken(input: $input) { token { id name prefix scopes person { id } } secret } }';
const withSecret = (secret: string) => askAs(api.url, { authorization: `Bearer ${secret}` });

describe('a token', () => {
  it('is shown once, stored hashed, and acts as its person', async () => {
    const { createToken } = await administrator.get(create, { input: { name: '对接', scopes: ['read', 'read'] } });
    const { token, secret } = createToken;
    expect(secret).toMatch(/^aj_[\w-]{43}$/);
    expect(token).toMatchObject({ name: '对接', scopes: ['read'], prefix: secret.slice(0, 10), person: { id: administrator.id } });
    const { rows } = await api.database.pool.query(
      "select string_agg(t::text, '') || (select string_agg(e::text, '') from events e) as dump from tokens t",
    );
    expect(rows[0].dump).not.toContain(secret);
    expect((await withSecret(secret).get('{ viewer { person { id } } }')).viewer.person.id).toBe(administrator.id);
    expect(await withSecret(`${secret.slice(0, -1)}x`).get('{ viewer { locale } }')).toEqual({ viewer: null });
    expect((await administrator.get('{ tokens { nodes { id lastUsedAt } } }')).tokens.nodes[0].lastUsedAt).not.toBeNull();
  });

  it.each([
    ['no scope', { scopes: [] }],
    ['an unknown scope', { scopes: ['everything'] }],
    ['a name of blanks', { name: ' ' }],
    ['an end in the past', { expiresAt: '2020-01-01T00:00:00Z' }],
  ])('is refused with %s', async (_, change) => {
    expect(await administrator.codeOf(create, { input: { name: 'x', scopes: ['read'], ...change } })).toBe('BAD_INPUT');
  });

  it('ends when it is revoked, when it expires and when its person is suspended', async () => {
    const make = async () => (await administrator.get(create, { input: { name: 'x', scopes: ['read'] } })).createToken;
    const isSignedIn = async (secret: string) => (await withSecret(secret).get('{ viewer { locale } }')).viewer !== null;
    const [revoked, expired] = [await make(), await make()];
    expect([await isSignedIn(revoked.secret), await isSignedIn(expired.secret)]).toEqual([true, true]);
    await administrator.get('mutation ($id: ID!) { revokeToken(input: { token: $id }) { token { revokedAt } } }', { id: revoked.token.id });
    await api.database.pool.query("update tokens set expires_at = now() - interval '1 second' where prefix = $1", [expired.token.prefix]);
    expect([await isSignedIn(revoked.secret), await isSignedIn(expired.secret)]).toEqual([false, false]);
    const person = await api.addPerson(api.root);
    const theirs = await api.addToken(person, ['read']);
    await administrator.get('mutation ($id: ID!) { suspendPerson(input: { person: $id }) { person { id } } }', { id: person.id });
    expect(await theirs.get('{ viewer { locale } }')).toEqual({ viewer: null });
  });

  it('counts alone: a cookie beside it adds nothing', async () => {
    const both = askAs(api.url, { ...administrator.headers, authorization: 'Bearer aj_000000000000000000000000' });
    expect(await both.get('{ viewer { locale } }')).toEqual({ viewer: null });
  });

  it('of somebody else is not seen and cannot be revoked', async () => {
    const colleague = await api.addPerson(api.root, [{ role: 'inspector', unit: api.root }]);
    const { createToken } = await administrator.get(create, { input: { name: 'x', scopes: ['read'] } });
    expect(await colleague.get('query ($id: ID!) { node(id: $id) { id } tokens { totalCount } }', { id: createToken.token.id })).toEqual({
      node: null,
      tokens: { totalCount: 0 },
    });
    expect(
      await colleague.codeOf('mutation ($id: ID!) { revokeToken(input: { token: $id }) { token { id } } }', { id: createToken.token.id }),
    ).toBe('NOT_FOUND');
  });
});

describe('scopes', () => {
  /** What docs/… tells integrators, to the letter. */
  const documented: Record<string, string[]> = {
    read: ['export.download'],
    'templates:write': [
      'template.create',
      'template.edit',
      'template.publish',
      'template.archive',
      'template.restore',
      'template.delete_draft',
      'library.create',
      'library.edit',
      'library.archive',
      'library.restore',
      'export.download',
    ],
    'assignments:write': ['assignment.create', 'assignment.change', 'assignment.end', 'task.excuse', 'export.download'],
    'tasks:write': [
      'task.start',
      'task.save_draft',
      'task.declare_all_safe',
      'submission.submit',
      'submission.sign',
      'submission.ask_signature',
      'submission.approve',
      'submission.return',
      'submission.accept',
      'submission.decline',
      'file.upload',
      'export.download',
    ],
    'hazards:write': ['file.upload', 'hazard.raise', 'hazard.close', 'hazard.reopen', 'export.download'],
    'people:write': [
      'person.create',
      'person.update',
      'person.suspend',
      'person.reinstate',
      'person.reset_password',
      'role.grant',
      'role.revoke',
      'export.download',
    ],
    'units:write': [
      'unit.create',
      'unit.rename',
      'unit.move',
      'unit.archive',
      'unit.restore',
      'asset.create',
      'asset.edit',
      'asset.archive',
      'asset.restore',
      'asset.move',
      'export.download',
    ],
  };

  it.each(scopes)('%s allows exactly what is documented', (scope) => {
    expect(verbs.filter((verb) => scopesAllow([scope], verb))).toEqual(verbs.filter((verb) => documented[scope]!.includes(verb)));
    expect(scopeVerbs[scope].size).toBeGreaterThan(0);
  });

  it('leave no verb of a role out by accident', () => {
    const heldByRoles = verbs.filter((verb) => Object.values(roleVerbs).some((held) => held.has(verb)));
    const withoutScope = heldByRoles.filter((verb) => !scopesAllow(scopes, verb));
    expect(withoutScope).toEqual(['token.create', 'token.revoke']);
  });

  const unit = () => encodeGlobalId('Unit', api.root.id);
  const operations: [name: string, mutation: () => [string, Record<string, unknown>], scope: string][] = [
    [
      'createUnit',
      () => ['mutation ($unit: ID!) { createUnit(input: { parent: $unit, name: "x", kind: "x" }) { unit { id } } }', { unit: unit() }],
      'units:write',
    ],
    [
      'updateUnit',
      () => ['mutation ($unit: ID!) { updateUnit(input: { unit: $unit, kind: "college" }) { unit { id } } }', { unit: unit() }],
      'units:write',
    ],
    [
      'createPerson',
      () => [
        'mutation ($unit: ID!, $name: String!) { createPerson(input: { unit: $unit, name: "x", userName: $name }) { person { id } } }',
        { unit: unit(), name: `p${Math.random().toString(36).slice(2)}` },
      ],
      'people:write',
    ],
    [
      'updatePerson',
      () => ['mutation ($id: ID!) { updatePerson(input: { person: $id, name: "某人" }) { person { id } } }', { id: administrator.id }],
      'people:write',
    ],
    ['createToken', () => ['mutation { createToken(input: { name: "x", scopes: ["read"] }) { secret } }', {}], 'none'],
    ['setLocale', () => ['mutation { setLocale(input: { locale: ZH_CN }) { viewer { locale } } }', {}], 'none'],
    ['units', () => ['{ units { totalCount } }', {}], 'any'],
    ['people', () => ['{ people { totalCount } }', {}], 'any'],
    ['tokens', () => ['{ tokens { totalCount } }', {}], 'any'],
  ];

  it.each(scopes.flatMap((held) => operations.map(([name, make, wanted]) => ({ held, name, make, wanted }))))(
    'with $held, $name (needs $wanted)',
    async ({ held, make, wanted }) => {
      const token = await api.addToken(administrator, [held]);
      const expected = wanted === 'any' || wanted === held ? undefined : 'FORBIDDEN';
      expect(await token.codeOf(...make())).toBe(expected);
    },
  );
});
