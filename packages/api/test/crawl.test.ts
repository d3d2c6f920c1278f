/**
 * A person of one unit gets nothing of another, through any path: every type, every field, every list, every filter,
 * every mutation, found by introspection. An id of the other side answers as an id of nothing.
 */
import { getNamedType, isInputObjectType, type GraphQLInputType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeGlobalId } from '../src/globalId.ts';
import { schema } from '../src/schema.ts';
import { startTestApi, type Asker, type TestApi } from './api.ts';
import { crawl, idPaths, isNode, makeValue, nodeQueries, typeOf, type Crawl, type Supplies } from './crawler.ts';
import { sampleIds, typeOfInput } from './inputNames.ts';
import { plantTwoSubtrees, type TwoSubtrees } from './twoSubtrees.ts';

let api: TestApi;
let planted: TwoSubtrees;
let supplies: Supplies;
let people: Record<string, Asker>;

const nodeTypes = Object.values(schema.getTypeMap()).filter((type) => isNode(schema, type));
const queryFields = Object.values(schema.getQueryType()!.getFields());
const mutationFields = Object.values(schema.getMutationType()!.getFields());

beforeAll(async () => {
  api = await startTestApi();
  planted = await plantTwoSubtrees(api);
  const { a } = planted;
  supplies = { slot: planted.slot, idFor: sampleIds(a.ids) };
  people = { administrator: a.administrator, inspector: a.inspector, token: await api.addToken(a.administrator, ['read']) };
});

afterAll(() => api.close());

describe.each(['administrator', 'inspector', 'token'])('walking everything as the %s of one side', (who) => {
  let walked: Crawl;

  beforeAll(async () => {
    walked = await crawl(schema, people[who]!, supplies);
  }, 300_000);

  it('meets nothing of the other side, and nothing of what is above', () => {
    const { b, a } = planted;
    const leaks = walked.texts.filter(
      (text) => text.includes(b.mark) || text.toLowerCase().includes(b.mark.toLowerCase()) || /mark-top/i.test(text),
    );
    expect(leaks).toEqual([]);
    const met = [...walked.met.values()].flatMap((ids) => [...ids]);
    const foreign = [...Object.values(b.ids), encodeGlobalId('Unit', api.root.id)];
    expect(met.filter((id) => foreign.includes(id))).toEqual([]);
    expect(walked.texts.some((text) => text.includes(a.mark))).toBe(true);
  });

  it('really went everywhere', () => {
    expect(walked.errors).toEqual([]);
    const unseen = nodeTypes.map(({ name }) => name).filter((name) => !walked.met.has(name) && !(who !== 'inspector' && name === 'Draft'));
    expect(unseen).toEqual([]);
    const fields = nodeTypes.flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
    const missed = fields.filter(
      (field) => !walked.asked.has(field) && !unseen.includes(field.split('.')[0]!) && !field.startsWith('Draft.'),
    );
    expect(missed).toEqual([]);
  });
});

describe('an id of the other side', () => {
  const nothing = (id: string) => encodeGlobalId(typeOf(id), '019a0000-0000-7000-8000-00000000dead');

  it('answers to node and nodes as an id of nothing, with every field of its type', async () => {
    const ids = Object.values(planted.b.ids).filter((id) => schema.getType(typeOf(id)));
    expect(ids.length).toBeGreaterThan(4);
    for (const id of ids) {
      for (const query of nodeQueries(schema, typeOf(id), supplies))
        expect(await people['administrator']!.get(query, { id })).toEqual({ node: null });
    }
    expect(await people['administrator']!.get('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })).toEqual({
      nodes: ids.map(() => null),
    });
  });

  it('is null to node when it is forged, cut short, or of another type', async () => {
    const { Unit: unit } = planted.a.ids;
    const uuid = Buffer.from(unit!, 'base64').toString().split(':')[1]!;
    const forged = [
      '',
      'x',
      unit!.slice(0, -3),
      `${unit}=`,
      encodeGlobalId('Person', uuid),
      encodeGlobalId('Query', uuid),
      encodeGlobalId('Nothing', uuid),
      encodeGlobalId('Unit', "' or 1=1"),
      encodeGlobalId('__proto__', uuid),
    ];
    for (const id of forged)
      expect(await people['administrator']!.get('query ($id: ID!) { node(id: $id) { id } }', { id }), id).toEqual({ node: null });
    expect(
      (await people['administrator']!.get('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: [...forged, unit] })).nodes,
    ).toEqual([...forged.map(() => null), { id: unit }]);
  });

  it('filters every list as an id of nothing does', async () => {
    let filters = 0;
    for (const field of queryFields) {
      for (const argument of field.args.filter(({ name }) => name === 'filter')) {
        const filter = getNamedType(argument.type) as GraphQLInputType;
        if (!isInputObjectType(filter)) continue;
        for (const input of Object.values(filter.getFields()).filter(({ type }) => getNamedType(type).name === 'ID')) {
          const query = `query ($filter: ${filter.name}) { ${field.name}(filter: $filter) { totalCount nodes { id } } }`;
          const foreign = planted.b.ids[typeOfInput[input.name]!]!;
          const ask = async (id: string) => (await people['administrator']!.ask(query, { filter: { [input.name]: id } })).data;
          expect(await ask(foreign), `${field.name}(filter: { ${input.name} })`).toEqual({ [field.name]: { totalCount: 0, nodes: [] } });
          expect(await ask(nothing(foreign))).toEqual({ [field.name]: { totalCount: 0, nodes: [] } });
          filters++;
        }
      }
    }
    expect(filters).toBeGreaterThan(1);
  });

  it('is found by no search', async () => {
    for (const field of queryFields) {
      const filter = field.args.find(({ name }) => name === 'filter');
      const type = filter && getNamedType(filter.type);
      if (!filter || !isInputObjectType(type) || !type.getFields()['search']) continue;
      const query = `query ($filter: ${type.name}) { ${field.name}(filter: $filter) { totalCount nodes { id } } }`;
      expect(await people['administrator']!.get(query, { filter: { search: planted.b.mark } }), field.name).toEqual({
        [field.name]: { totalCount: 0, nodes: [] },
      });
    }
  });

  it('is exported to nobody, and no export holds anything of the other side', async () => {
    const { a, b, sharedIds } = planted;
    const exportOf = (id: string, parameters = '') =>
      fetch(`${api.url}/export/templates/${id}.csv${parameters}`, { headers: people['administrator']!.headers });
    const shared = await (await exportOf(sharedIds['Template']!)).text();
    expect([shared.includes(a.mark), shared.includes(b.mark)]).toEqual([true, false]);
    const byUnit = `?unit=${encodeURIComponent(b.ids['Unit']!)}`;
    expect(await (await exportOf(sharedIds['Template']!, byUnit)).text()).toBe(
      await (await exportOf(sharedIds['Template']!, `?unit=${encodeURIComponent(nothing(b.ids['Unit']!))}`)).text(),
    );
    const [foreign, ofNothing] = [await exportOf(b.ids['Template']!), await exportOf(nothing(b.ids['Template']!))];
    expect([foreign.status, ofNothing.status]).toEqual([404, 404]);
  });

  /** Everything in the database but what reading itself touches. */
  async function snapshot(): Promise<string> {
    const { rows } = await api.database.pool.query<{ name: string }>(
      "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1",
    );
    const parts: string[] = [];
    for (const { name } of rows) {
      if (['sessions', 'tokens', 'throttles'].includes(name)) continue;
      const { rows: sums } = await api.database.pool.query<{ sum: string | null }>(
        `select md5(string_agg(t::text, chr(10) order by t::text)) as sum from "${name}" t`,
      );
      parts.push(`${name} ${sums[0]!.sum}`);
    }
    return parts.join('\n');
  }

  const cases = mutationFields.flatMap((field) => {
    const [input] = field.args;
    return input ? idPaths(input.type, 'input').map((path) => ({ mutation: field.name, path, input })) : [];
  });

  it('is wanted by many a mutation', () => {
    expect(cases.length).toBeGreaterThan(12);
  });

  it.each(cases)(
    'given to $mutation as $path is refused as an id of nothing is, and changes nothing',
    async ({ mutation, path, input }) => {
      const before = await snapshot();
      const query = `mutation ($input: ${String(input.type)}) { ${mutation}(input: $input) { __typename } }`;
      const ask = async (id: string) => {
        const value = makeValue('input', input.type, supplies, 'input', (at, own) => (at === path ? id : own));
        const { data, errors } = await people['administrator']!.ask(query, { input: value });
        return { data, code: errors[0]?.extensions.code, details: errors[0]?.extensions.details };
      };
      const wanted = planted.b.ids[typeOfInput[path.split('.').at(-1)!]!]!;
      const ofNothing = await ask(nothing(wanted));
      expect(ofNothing.code, JSON.stringify(ofNothing)).toMatch(/^(NOT_FOUND|BAD_INPUT|VALIDATION_FAILED|STATE_CONFLICT)$/);
      expect(await ask(wanted)).toEqual(ofNothing);
      const ofAnotherType = planted.b.ids[typeOf(wanted) === 'Person' ? 'Unit' : 'Person']!;
      expect((await ask(ofAnotherType)).code).toBe('NOT_FOUND');
      expect(await snapshot()).toBe(before);
    },
  );
});
