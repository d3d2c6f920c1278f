import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeGlobalId } from '../globalId.ts';
import { startTestApi, type Asker, type TestApi } from '../../test/api.ts';

let api: TestApi;
let east: { id: string; path: string };
let west: { id: string; path: string };
let rootAdministrator: Asker;
let eastAdministrator: Asker;
let westInspector: Asker;

const id = ({ id: uuid }: { id: string }) => encodeGlobalId('Unit', uuid);

beforeAll(async () => {
  api = await startTestApi();
  east = await api.addUnit(api.root, '东校区');
  west = await api.addUnit(api.root, '西校区');
  rootAdministrator = await api.addPerson(api.root, [{ role: 'administrator', unit: api.root }]);
  eastAdministrator = await api.addPerson(east, [{ role: 'administrator', unit: east }]);
  westInspector = await api.addPerson(west, [{ role: 'inspector', unit: west }]);
});

afterAll(() => api.close());

const unitsQuery = '{ units { totalCount nodes { name } } }';
const createMutation =
  'mutation ($input: CreateUnitInput!) { createUnit(input: $input) { unit { id name kind order parent { id } ancestors { name } } } }';

describe('who sees which units', () => {
  it('is those whom a role reaches', async () => {
    expect(await rootAdministrator.get(unitsQuery)).toEqual({
      units: { totalCount: 3, nodes: expect.arrayContaining([{ name: '学院' }, { name: '东校区' }, { name: '西校区' }]) },
    });
    expect(await eastAdministrator.get(unitsQuery)).toEqual({ units: { totalCount: 1, nodes: [{ name: '东校区' }] } });
  });

  it('hides the units above the reach', async () => {
    const query = 'query ($id: ID!) { node(id: $id) { ... on Unit { name parent { name } ancestors { name } } } }';
    expect(await eastAdministrator.get(query, { id: id(east) })).toEqual({ node: { name: '东校区', parent: null, ancestors: [] } });
    expect(await rootAdministrator.get(query, { id: id(east) })).toEqual({
      node: { name: '东校区', parent: { name: '学院' }, ancestors: [{ name: '学院' }] },
    });
  });

  it('answers an id out of reach as one that does not exist', async () => {
    const query = 'query ($id: ID!) { node(id: $id) { id } units(filter: { parent: $id }) { totalCount nodes { id } } }';
    const missing = await eastAdministrator.ask(query, { id: encodeGlobalId('Unit', '019a0000-0000-7000-8000-000000000000') });
    expect((await eastAdministrator.ask(query, { id: id(west) })).data).toEqual(missing.data);
    // The root is above, its child east is in reach, but asking by the root tells nothing.
    expect((await eastAdministrator.ask(query, { id: id(api.root) })).data).toEqual(missing.data);
  });
});

describe('making and changing units', () => {
  it('creates below a unit one administers, and tells of it', async () => {
    const { createUnit } = await eastAdministrator.get(createMutation, { input: { parent: id(east), name: ' 实验楼 ', kind: 'place' } });
    expect(createUnit.unit).toMatchObject({
      name: '实验楼',
      kind: 'place',
      order: 0,
      parent: { id: id(east) },
      ancestors: [{ name: '东校区' }],
    });
    const event = await api.database.prisma.event.findFirst({ where: { verb: 'unit.create' }, orderBy: { seq: 'desc' } });
    expect(event).toMatchObject({ actorId: eastAdministrator.personId, subjectType: 'Unit' });
  });

  it.each([
    ['outside the reach', () => eastAdministrator, () => west, 'NOT_FOUND'],
    ['above the reach', () => eastAdministrator, () => api.root, 'NOT_FOUND'],
    ['without the right', () => westInspector, () => west, 'FORBIDDEN'],
  ])('refuses %s', async (_, who, where, code) => {
    const before = await api.database.prisma.unit.count();
    expect(await who().codeOf(createMutation, { input: { parent: id(where()), name: '楼', kind: 'place' } })).toBe(code);
    expect(await api.database.prisma.unit.count()).toBe(before);
  });

  it('refuses an id of another type and a name of blanks', async () => {
    expect(await rootAdministrator.codeOf(createMutation, { input: { parent: rootAdministrator.id, name: '楼', kind: 'place' } })).toBe(
      'NOT_FOUND',
    );
    const { errors } = await rootAdministrator.ask(createMutation, { input: { parent: id(east), name: '  ', kind: 'place' } });
    expect(errors[0]!.extensions).toMatchObject({
      code: 'BAD_INPUT',
      messages: { 'zh-CN': expect.stringContaining('数值过小'), en: expect.stringContaining('Too small') },
      details: { problems: [{ path: expect.stringContaining('name') }] },
    });
  });

  it('archives what has nothing in use below, and restores it', async () => {
    const floor = await api.addUnit(east, '一层');
    const room = await api.addUnit(floor, '101');
    const archive = 'mutation ($id: ID!) { archiveUnit(input: { unit: $id }) { unit { archived } } }';
    const restore = 'mutation ($id: ID!) { restoreUnit(input: { unit: $id }) { unit { archived } } }';
    expect(await eastAdministrator.codeOf(archive, { id: id(floor) })).toBe('STATE_CONFLICT');
    expect((await eastAdministrator.get(archive, { id: id(room) })).archiveUnit.unit.archived).toBe(true);
    expect((await eastAdministrator.get(archive, { id: id(floor) })).archiveUnit.unit.archived).toBe(true);
    expect(await eastAdministrator.codeOf(restore, { id: id(room) })).toBe('STATE_CONFLICT');
    expect((await eastAdministrator.get(restore, { id: id(floor) })).restoreUnit.unit.archived).toBe(false);
    expect((await eastAdministrator.get(restore, { id: id(room) })).restoreUnit.unit.archived).toBe(false);
  });
});

describe('moving a unit', () => {
  const move = 'mutation ($unit: ID!, $parent: ID!) { moveUnit(input: { unit: $unit, parent: $parent }) { unit { parent { id } } } }';

  it('moves everything below it, and what both sides see, from the next request', async () => {
    const branch = await api.addUnit(east, '支部');
    const group = await api.addUnit(branch, '小组');
    const sees = async (who: Asker) => (await who.get('query ($id: ID!) { node(id: $id) { id } }', { id: id(group) })).node !== null;
    expect([await sees(eastAdministrator), await sees(westInspector)]).toEqual([true, false]);
    await rootAdministrator.get(move, { unit: id(branch), parent: id(west) });
    expect([await sees(eastAdministrator), await sees(westInspector)]).toEqual([false, true]);
    const moved = await api.database.prisma.unit.findUniqueOrThrow({ where: { id: group.id } });
    expect(moved.path).toBe(`${west.path}${branch.id}/${group.id}/`);
  });

  it('refuses circles, the root, and a target out of reach', async () => {
    const upper = await api.addUnit(east, '上');
    const lower = await api.addUnit(upper, '下');
    expect(await rootAdministrator.codeOf(move, { unit: id(upper), parent: id(lower) })).toBe('STATE_CONFLICT');
    expect(await rootAdministrator.codeOf(move, { unit: id(upper), parent: id(upper) })).toBe('STATE_CONFLICT');
    expect(await rootAdministrator.codeOf(move, { unit: id(api.root), parent: id(west) })).toBe('STATE_CONFLICT');
    expect(await eastAdministrator.codeOf(move, { unit: id(upper), parent: id(west) })).toBe('NOT_FOUND');
  });

  it('leaves a tree when many move at once', async () => {
    const [a, b, c] = [await api.addUnit(east, 'a'), await api.addUnit(east, 'b'), await api.addUnit(east, 'c')];
    const pairs = [
      [a, b],
      [b, c],
      [c, a],
      [b, a],
      [c, b],
      [a, c],
    ] as const;
    await Promise.all(pairs.map(([unit, parent]) => rootAdministrator.ask(move, { unit: id(unit), parent: id(parent) })));
    const rows = await api.database.prisma.unit.findMany({ include: { parent: true } });
    for (const row of rows) expect(row.path).toBe(`${row.parent?.path ?? '/'}${row.id}/`);
  });
});
