import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { encodeGlobalId } from '../globalId.ts';
import { startTestApi, type Asker, type TestApi } from '../../test/api.ts';

let api: TestApi;
let east: { id: string; path: string };
let west: { id: string; path: string };
let rootAdministrator: Asker;
let eastAdministrator: Asker;

const unitId = ({ id }: { id: string }) => encodeGlobalId('Unit', id);

const create =
  'mutation ($input: CreatePersonInput!) { createPerson(input: $input) { person { id userName unit { id } roles { role unit { id } } } oneTimePassword } }';
const grant =
  'mutation ($person: ID!, $unit: ID!, $role: Role!) { grantRole(input: { person: $person, unit: $unit, role: $role }) { grant { id role } person { id } } }';
const suspend = 'mutation ($id: ID!) { suspendPerson(input: { person: $id }) { person { suspended } } }';
const reset = 'mutation ($id: ID!) { resetPassword(input: { person: $id }) { oneTimePassword } }';
const revoke = 'mutation ($id: ID!) { revokeRole(input: { grant: $id }) { person { id } } }';

beforeAll(async () => {
  api = await startTestApi();
  east = await api.addUnit(api.root, '东校区');
  west = await api.addUnit(api.root, '西校区');
});

// Administrators are made anew: granting and revoking ends sessions.
beforeEach(async () => {
  rootAdministrator = await api.addPerson(api.root, [{ role: 'administrator', unit: api.root }]);
  eastAdministrator = await api.addPerson(east, [{ role: 'administrator', unit: east }]);
});

afterAll(() => api.close());

describe('making accounts', () => {
  it('folds the user name and gives the roles asked for', async () => {
    const { createPerson } = await eastAdministrator.get(create, {
      input: { userName: ' Ｌi.Lei ', name: '李雷', unit: unitId(east), roles: [{ role: 'INSPECTOR', unit: unitId(east) }] },
    });
    expect(createPerson.person).toMatchObject({
      userName: 'li.lei',
      unit: { id: unitId(east) },
      roles: [{ role: 'INSPECTOR', unit: { id: unitId(east) } }],
    });
    expect(createPerson.oneTimePassword).toMatch(/^[a-z2-9]{5}-[a-z2-9]{5}-[a-z2-9]{4}$/);
    const { rows } = await api.database.pool.query("select string_agg(e::text, '') as log from events e");
    expect(rows[0].log).not.toContain(createPerson.oneTimePassword);
  });

  it.each([
    ['a taken user name', { userName: 'LI.LEI' }, 'TAKEN'],
    ['a user name with a blank', { userName: 'li lei' }, 'BAD_INPUT'],
    ['a user name of one letter', { userName: 'l' }, 'BAD_INPUT'],
    ['no name', { name: '   ' }, 'BAD_INPUT'],
    ['a text the database cannot hold', { name: 'a\u0000b' }, 'BAD_INPUT'],
  ])('refuses %s', async (_, change, code) => {
    const before = await api.database.prisma.person.count();
    expect(await eastAdministrator.codeOf(create, { input: { userName: 'han.mei', name: '韩梅', unit: unitId(east), ...change } })).toBe(
      code,
    );
    expect(await api.database.prisma.person.count()).toBe(before);
  });

  it('makes one account of two requests at once', async () => {
    const input = { userName: 'both.at.once', name: '同时', unit: unitId(east) };
    const answers = await Promise.all([eastAdministrator.ask(create, { input }), rootAdministrator.ask(create, { input })]);
    const codes = answers.map(({ errors }) => errors[0]?.extensions.code ?? 'made');
    expect(codes).toContain('made');
    expect(codes.filter((code) => code !== 'made').every((code) => code === 'TAKEN' || code === 'CONFLICT')).toBe(true);
    expect(await api.database.prisma.person.count({ where: { userName: 'both.at.once' } })).toBe(1);
  });
});

describe('nobody gets beyond their own reach', () => {
  it('by making an account with a role outside', async () => {
    const before = await api.database.prisma.person.count();
    const input = { userName: 'climber', name: '攀', unit: unitId(east), roles: [{ role: 'ADMINISTRATOR', unit: unitId(api.root) }] };
    expect(await eastAdministrator.codeOf(create, { input })).toBe('NOT_FOUND');
    expect(await api.database.prisma.person.count()).toBe(before);
  });

  it('by giving themselves a role above or beside', async () => {
    for (const unit of [api.root, west]) {
      expect(await eastAdministrator.codeOf(grant, { person: eastAdministrator.id, unit: unitId(unit), role: 'ADMINISTRATOR' })).toBe(
        'NOT_FOUND',
      );
    }
  });

  it('by taking over somebody of theirs who reaches further', async () => {
    const mighty = await api.addPerson(east, [{ role: 'administrator', unit: api.root }]);
    expect(await eastAdministrator.codeOf(reset, { id: mighty.id })).toBe('FORBIDDEN');
    expect(await eastAdministrator.codeOf(suspend, { id: mighty.id })).toBe('FORBIDDEN');
    expect(
      await eastAdministrator.codeOf(
        'mutation ($id: ID!) { createToken(input: { person: $id, name: "x", scopes: ["read"] }) { secret } }',
        { id: mighty.id },
      ),
    ).toBe('FORBIDDEN');
    expect(await mighty.get('{ viewer { person { suspended } } }')).toEqual({ viewer: { person: { suspended: false } } });
  });

  it('without the role of an administrator', async () => {
    const manager = await api.addPerson(east, [{ role: 'unit_manager', unit: east }]);
    const colleague = await api.addPerson(east);
    for (const mutation of [suspend, reset]) expect(await manager.codeOf(mutation, { id: colleague.id })).toBe('FORBIDDEN');
    expect(await manager.codeOf(grant, { person: manager.id, unit: unitId(east), role: 'ADMINISTRATOR' })).toBe('FORBIDDEN');
  });

  it('sees roles held elsewhere', async () => {
    const both = await api.addPerson(east, [
      { role: 'inspector', unit: east },
      { role: 'leader', unit: west },
    ]);
    const query = 'query ($id: ID!) { node(id: $id) { ... on Person { roles { role } } } }';
    expect((await eastAdministrator.get(query, { id: both.id })).node.roles).toEqual([{ role: 'INSPECTOR' }]);
    expect((await both.get(query, { id: both.id })).node.roles).toHaveLength(2);
    const listed = '{ people(filter: { role: LEADER }) { totalCount } }';
    expect((await eastAdministrator.get(listed)).people.totalCount).toBe(0);
    const grantInWest = await api.database.prisma.roleGrant.findFirstOrThrow({ where: { personId: both.personId, role: 'leader' } });
    expect(await eastAdministrator.codeOf(revoke, { id: encodeGlobalId('RoleGrant', grantInWest.id) })).toBe('NOT_FOUND');
  });
});

describe('the last administrator of everything', () => {
  it('stays, however one tries', async () => {
    await api.database.prisma.roleGrant.deleteMany({
      where: { role: 'administrator', unitId: api.root.id, personId: { not: rootAdministrator.personId } },
    });
    const { viewer } = await rootAdministrator.get('{ viewer { roles { id } } }');
    expect(await rootAdministrator.codeOf(revoke, { id: viewer.roles[0].id })).toBe('LAST_ADMINISTRATOR');
    expect(await rootAdministrator.codeOf(suspend, { id: rootAdministrator.id })).toBe('LAST_ADMINISTRATOR');
    expect((await rootAdministrator.get('{ viewer { permissions } }')).viewer.permissions).toContain('role.revoke');
  });

  it('is left over when two remove each other at once', async () => {
    await api.database.prisma.roleGrant.deleteMany({ where: { role: 'administrator', unitId: api.root.id } });
    const [first, second] = [
      await api.addPerson(api.root, [{ role: 'administrator', unit: api.root }]),
      await api.addPerson(api.root, [{ role: 'administrator', unit: api.root }]),
    ];
    const answers = await Promise.all([first.ask(suspend, { id: second.id }), second.ask(suspend, { id: first.id })]);
    const left = await api.database.prisma.roleGrant.count({
      where: { role: 'administrator', unitId: api.root.id, person: { suspendedAt: null } },
    });
    expect([answers.filter(({ errors }) => errors.length === 0).length, left]).toEqual([1, 1]);
  });
});

it('suspends, finds and reinstates', async () => {
  const person = await api.addPerson(east, [], { name: '周末' });
  expect(await eastAdministrator.get(suspend, { id: person.id })).toEqual({ suspendPerson: { person: { suspended: true } } });
  const list = 'query ($suspended: Boolean) { people(filter: { search: "周末", suspended: $suspended }) { nodes { id } } }';
  expect((await eastAdministrator.get(list, { suspended: true })).people.nodes).toEqual([{ id: person.id }]);
  expect((await eastAdministrator.get(list, { suspended: false })).people.nodes).toEqual([]);
  expect(
    await eastAdministrator.get('mutation ($id: ID!) { reinstatePerson(input: { person: $id }) { person { suspended } } }', {
      id: person.id,
    }),
  ).toEqual({
    reinstatePerson: { person: { suspended: false } },
  });
});

it('finds those of a unit and of what is below it, and of one that is not reached nobody', async () => {
  const dormitory = await api.addUnit(east, '宿舍');
  const person = await api.addPerson(dormitory, [], { name: '楼长' });
  const names = async (who: Asker, unit: { id: string }) =>
    (await who.get('query ($unit: ID!) { people(filter: { search: "楼长", unit: $unit }) { nodes { id } } }', { unit: unitId(unit) }))
      .people.nodes;
  for (const unit of [dormitory, east]) expect(await names(eastAdministrator, unit)).toEqual([{ id: person.id }]);
  expect(await names(eastAdministrator, west)).toEqual([]);
  expect(await names(eastAdministrator, api.root)).toEqual([]);
  const own = 'query ($unit: ID!) { node(id: $unit) { ... on Unit { people { nodes { name } } } } }';
  expect((await eastAdministrator.get(own, { unit: unitId(east) })).node.people.nodes).not.toContainEqual({ name: '楼长' });
  expect((await eastAdministrator.get(own, { unit: unitId(dormitory) })).node.people.nodes).toEqual([{ name: '楼长' }]);
});

it('moves a person to another unit only from and to units one administers', async () => {
  const person = await api.addPerson(east);
  const move = 'mutation ($person: ID!, $unit: ID!) { updatePerson(input: { person: $person, unit: $unit }) { person { unit { name } } } }';
  expect(await eastAdministrator.codeOf(move, { person: person.id, unit: unitId(west) })).toBe('NOT_FOUND');
  expect((await rootAdministrator.get(move, { person: person.id, unit: unitId(west) })).updatePerson.person.unit.name).toBe('西校区');
  expect(await eastAdministrator.get('query ($id: ID!) { node(id: $id) { id } }', { id: person.id })).toEqual({ node: null });
});
