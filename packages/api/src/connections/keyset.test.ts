import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type Asker, type TestApi } from '../../test/api.ts';
import { readPage, writeCursor } from './keyset.ts';

const order = { key: 'order', direction: 'asc', kind: 'number' } as const;

describe('arguments of a page', () => {
  it.each([
    ['above 100', { first: 101 }, 'LIMIT_EXCEEDED'],
    ['above 100, from the end', { last: 101 }, 'LIMIT_EXCEEDED'],
    ['below 0', { first: -1 }, 'BAD_INPUT'],
    ['both', { first: 1, last: 1 }, 'BAD_INPUT'],
    ['a cursor that is none', { after: 'garbage' }, 'BAD_INPUT'],
    [
      'a cursor of another list',
      { after: writeCursor({ name: 'a', id: '019a0000-0000-7000-8000-000000000000' }, { key: 'name', direction: 'asc', kind: 'text' }) },
      'BAD_INPUT',
    ],
    [
      'a cursor with a key of another kind',
      { before: Buffer.from('["order","1","019a0000-0000-7000-8000-000000000000"]').toString('base64url') },
      'BAD_INPUT',
    ],
    ['a cursor with an id that is none', { before: Buffer.from('["order",1,"x"]').toString('base64url') }, 'BAD_INPUT'],
    ...['1e308', '-2147483649', '2147483648', '1.5', 'null'].map((number): [string, object, string] => [
      `a cursor with ${number} for a number`,
      { after: Buffer.from(`["order",${number},"019a0000-0000-7000-8000-000000000000"]`).toString('base64url') },
      'BAD_INPUT',
    ]),
  ])('%s is refused', (_, args, code) => {
    expect(() => readPage(args, order)).toThrow(expect.objectContaining({ code }));
  });

  it.each(['-271821-04-20T00:00:00.000Z', '-000001-01-01T00:00:00Z', '0000-12-31T23:59:59Z', '+275760-09-13T00:00:00.000Z', 'x'])(
    'a cursor with a time that the database does not know, %s, is refused',
    (time) => {
      const byTime = { key: 'createdAt', direction: 'desc', kind: 'date' } as const;
      const cursor = Buffer.from(JSON.stringify(['createdAt', time, '019a0000-0000-7000-8000-000000000000'])).toString('base64url');
      expect(() => readPage({ after: cursor }, byTime)).toThrow(expect.objectContaining({ code: 'BAD_INPUT' }));
    },
  );

  it.each([
    [{}, 25],
    [{ first: 0 }, 0],
    [{ first: 100 }, 100],
    [{ last: 7 }, 7],
  ])('%j asks for %i rows', (args, size) => {
    expect(readPage(args, order).size).toBe(size);
  });
});

describe('walking a list', () => {
  let api: TestApi;
  let person: Asker;
  const total = 23;

  beforeAll(async () => {
    api = await startTestApi();
    person = await api.addPerson(api.root, [{ role: 'administrator', unit: api.root }]);
    // The root is one row; many of the others share their place, so that the id has to decide.
    for (let index = 1; index < total; index++) {
      const unit = await api.addUnit(api.root, `单位${index}`);
      await api.database.prisma.unit.update({ where: { id: unit.id }, data: { order: index % 4 } });
    }
  });

  afterAll(() => api.close());

  type Units = {
    units: {
      nodes: { id: string; name: string }[];
      edges: { cursor: string }[];
      pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
    };
  };
  const query = `query ($first: Int, $last: Int, $after: String, $before: String) {
    units(first: $first, last: $last, after: $after, before: $before) { nodes { id name } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }
  }`;

  async function walk(size: number, isBackward: boolean, between?: () => Promise<unknown>): Promise<string[]> {
    const ids: string[] = [];
    let cursor: string | undefined;
    for (;;) {
      const { units }: Units = await person.get(query, isBackward ? { last: size, before: cursor } : { first: size, after: cursor });
      const page = units.nodes.map((unit) => unit.id);
      if (isBackward) ids.unshift(...page);
      else ids.push(...page);
      expect(units.edges).toHaveLength(page.length);
      if (isBackward ? !units.pageInfo.hasPreviousPage : !units.pageInfo.hasNextPage) return ids;
      cursor = isBackward ? units.pageInfo.startCursor : units.pageInfo.endCursor;
      await between?.();
    }
  }

  it.each(
    [1, 2, 3, 5, 22, 23, 24, 100].flatMap(
      (size) =>
        [
          [size, false],
          [size, true],
        ] as const,
    ),
  )('in pages of %i (backwards: %s) gives each row once and in the same order', async (size, isBackward) => {
    const whole = await walk(100, false);
    expect(whole).toHaveLength(total);
    expect(await walk(size, isBackward)).toEqual(whole);
  });

  it('gives each row that stays exactly once while others come and go', async () => {
    const whole = await walk(100, false);
    for (const isBackward of [false, true]) {
      const added: string[] = [];
      const seen = await walk(3, isBackward, async () => {
        const { id } = await api.addUnit(api.root, '来去');
        await api.database.prisma.unit.update({ where: { id }, data: { order: added.length % 4 } });
        added.push(id);
        if (added.length > 1) await api.database.prisma.unit.delete({ where: { id: added[added.length - 2]! } });
      });
      await api.database.prisma.unit.deleteMany({ where: { id: { in: added } } });
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.filter((id) => whole.includes(id))).toEqual(whole);
    }
  });

  it('counts the whole list only when asked', async () => {
    expect(await person.get('{ units(first: 0) { totalCount nodes { id } } }')).toEqual({ units: { totalCount: total, nodes: [] } });
  });
});
