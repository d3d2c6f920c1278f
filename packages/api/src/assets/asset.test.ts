import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Asker } from '../../test/api.ts';
import {
  archiveAssetMutation,
  assetFields,
  createAssetMutation,
  moveAssetMutation,
  openRegister,
  restoreAssetMutation,
  unitId,
  updateAssetMutation,
  uuidOf,
  type Register,
} from '../../test/register.ts';
import { plantForm, plantTask } from '../../test/plantTask.ts';
import { makePhoto, upload } from '../../test/upload.ts';
import { goodAnswers, vehicleForm } from '../../test/vehicleForm.ts';

let register: Register;
let manager: Asker;
let stranger: Asker;
let create: Register['create'];

beforeAll(async () => {
  register = await openRegister();
  ({ manager, stranger, create } = register);
});

afterAll(() => register.api.close());

const eventsOf = async (globalId: string) => {
  const events = await register.api.database.prisma.event.findMany({ where: { subjectId: uuidOf(globalId) }, orderBy: { seq: 'asc' } });
  return events.map(({ verb }) => verb);
};
/** One after the other: what is archived first can no longer be changed. */
const codesOf = async (who: Asker, calls: [string, Record<string, unknown>][]) => {
  const codes: (string | undefined)[] = [];
  for (const [mutation, variables] of calls) codes.push(await who.codeOf(mutation, variables));
  return codes;
};
const listed = async (who: Asker, filter: object) =>
  (await who.get('query ($filter: AssetFilter) { assets(filter: $filter) { nodes { name } } }', { filter })).assets.nodes.map(
    ({ name }: { name: string }) => name,
  );

describe('putting an asset into the register', () => {
  it('keeps what is said of it, gives it a code, and writes an event', async () => {
    const place = await create({ name: '车库', sort: 'PLACE', kind: 'garage' });
    const asset = await create({
      name: ' 校车01 ',
      number: 'CL-001',
      place: place.id,
      location: '北门内',
      latitude: 29.56,
      longitude: 106.55,
      properties: { seats: 45, bought_on: '2023-05-04', 车牌: '示A·0001', wifi: true, remark: '  ', gone: null },
    });
    expect(asset).toMatchObject({
      name: '校车01',
      sort: 'EQUIPMENT',
      kind: 'vehicle',
      number: 'CL-001',
      code: expect.stringMatching(/^[2-9A-HJKMNP-TW-Z]{10}$/),
      unit: { name: '车队' },
      place: { name: '车库' },
      location: '北门内',
      latitude: 29.56,
      longitude: 106.55,
      properties: { seats: 45, bought_on: '2023-05-04', 车牌: '示A·0001', wifi: true },
      archived: false,
      revision: 1,
    });
    expect(await eventsOf(asset.id)).toEqual(['asset.create']);
  });

  it('makes one of twenty requests with one client id, and refuses it other content', async () => {
    const input = register.newAsset({ name: '二十次', number: 'CL-020' });
    const made = await Promise.all(Array.from({ length: 20 }, () => manager.get(createAssetMutation, { input })));
    expect(new Set(made.map(({ createAsset }) => createAsset.asset.code)).size).toBe(1);
    expect(await manager.codeOf(createAssetMutation, { input: { ...input, name: '别的' } })).toBe('CLIENT_ID_REUSED');
  });

  it('gives a number once in the whole register, whoever asks', async () => {
    await create({ number: 'CL-100' });
    const again = register.newAsset({ number: ' CL-100 ' });
    expect(await manager.codeOf(createAssetMutation, { input: again })).toBe('TAKEN');
    expect(await stranger.codeOf(createAssetMutation, { input: { ...again, unit: unitId(register.campus) } })).toBe('TAKEN');
    const racing = Array.from({ length: 8 }, () => manager.codeOf(createAssetMutation, { input: register.newAsset({ number: 'CL-101' }) }));
    expect((await Promise.all(racing)).filter((code) => code === undefined)).toHaveLength(1);
  });

  it.each([
    ['no name', { name: ' ' }, 'name'],
    ['a name of nothing that is seen', { name: '\u200b \u202e' }, 'name'],
    ['a long name', { name: '长'.repeat(101) }, 'name'],
    ['no kind', { kind: '' }, 'kind'],
    ['a long number', { number: '1'.repeat(65) }, 'number'],
    ['what cannot be stored', { location: 'a\0b' }, 'location'],
    ['half a position', { latitude: 29.5 }, 'longitude'],
    ['a position off the globe', { latitude: 91, longitude: 0 }, 'latitude'],
    ['properties that are a list', { properties: [1] }, 'properties'],
    ['a property without a proper name', { properties: { '1st': 1 } }, 'properties.1st'],
    ['a property named like what plain objects have', { properties: { constructor: 1 } }, 'properties.constructor'],
    ['a property named like what every asset has', { properties: { name: 'x' } }, 'properties.name'],
    ['a property that is an object', { properties: { made: { in: 2020 } } }, 'properties.made'],
    ['a date that is none', { properties: { made: '2024-02-30' } }, 'properties.made'],
    ['a date written another way', { properties: { made: '2024-2-3' } }, 'properties.made'],
    ['too many properties', { properties: Object.fromEntries(Array.from({ length: 41 }, (_, index) => [`p${index}`, 1])) }, 'properties'],
  ])('refuses %s, at its field and in both languages', async (_, change, path) => {
    const { errors } = await manager.ask(createAssetMutation, { input: register.newAsset(change) });
    expect(errors[0]!.extensions).toMatchObject({
      code: 'BAD_INPUT',
      details: { problems: [{ path, messages: { 'zh-CN': expect.any(String), en: expect.any(String) } }] },
    });
  });

  it('lets it stand in a place in use, and in nothing else', async () => {
    const [place, inner, car] = [
      await create({ name: '楼', sort: 'PLACE', kind: 'building' }),
      await create({ name: '间', sort: 'PLACE', kind: 'room' }),
      await create(),
    ];
    const foreign = await create({ name: '外楼', sort: 'PLACE', kind: 'building', unit: unitId(register.campus) }, stranger);
    const problemOf = async (change: Record<string, unknown>) => {
      const { errors } = await manager.ask(createAssetMutation, { input: register.newAsset(change) });
      return errors[0]!.extensions.details.problems?.[0].messages.en ?? errors[0]!.extensions.code;
    };
    expect(await problemOf({ place: car.id })).toBe('must be a place in use');
    expect(await problemOf({ place: foreign.id })).toBe('NOT_FOUND');
    await manager.get(updateAssetMutation, { input: { asset: inner.id, revision: 1, place: place.id } });
    const around = { input: { asset: place.id, revision: 1, place: inner.id } };
    expect((await manager.ask(updateAssetMutation, around)).errors[0]!.extensions.details.problems[0]).toMatchObject({
      path: 'place',
      message: 'cannot stand inside itself',
    });
    await manager.get(archiveAssetMutation, { asset: place.id });
    expect(await problemOf({ place: place.id })).toBe('must be a place in use');
  });

  it('shows its photo to whoever sees it, once it is its photo', async () => {
    const photo = (await upload(register.api, manager, await makePhoto())).body.id;
    const asset = await create({ photo });
    expect(asset.photo).toEqual({ id: photo });
    const node = 'query ($id: ID!) { node(id: $id) { id } }';
    expect((await register.inspector.get(node, { id: photo })).node).toEqual({ id: photo });
    expect((await stranger.get(node, { id: photo })).node).toBeNull();
    const own = (await upload(register.api, register.inspector, await makePhoto())).body.id;
    expect(await manager.codeOf(updateAssetMutation, { input: { asset: asset.id, revision: 1, photo: own } })).toBe('NOT_FOUND');
  });
});

describe('changing it', () => {
  it('counts, takes a change that comes twice for one, and tells who is late what is there', async () => {
    const asset = await create({ name: '旧名', location: '一楼', number: 'CL-200', properties: { seats: 5 } });
    const input = { asset: asset.id, revision: 1, name: '新名', location: null, kind: null, properties: { seats: 7 } };
    const changed = { name: '新名', location: null, kind: 'vehicle', number: 'CL-200', properties: { seats: 7 }, revision: 2 };
    expect((await manager.get(updateAssetMutation, { input })).updateAsset.asset).toMatchObject(changed);
    expect((await manager.get(updateAssetMutation, { input })).updateAsset.asset).toMatchObject(changed);
    const { errors } = await register.top.ask(updateAssetMutation, { input: { ...input, name: '另一名' } });
    expect(errors[0]!.extensions).toMatchObject({
      code: 'CONFLICT',
      details: { current: { name: '新名', revision: 2, properties: { seats: 7 } } },
    });
    expect(await eventsOf(asset.id)).toEqual(['asset.create', 'asset.edit']);
  });

  it('goes out of use and back, each once, and is not changed meanwhile', async () => {
    const asset = await create({ name: '报废车' });
    await manager.get(archiveAssetMutation, { asset: asset.id });
    await manager.get(archiveAssetMutation, { asset: asset.id });
    expect(await manager.codeOf(updateAssetMutation, { input: { asset: asset.id, revision: 1, name: '改' } })).toBe('STATE_CONFLICT');
    expect(await listed(manager, { search: '报废车' })).toEqual([]);
    expect(await listed(manager, { search: '报废车', archived: true })).toEqual(['报废车']);
    await manager.get(restoreAssetMutation, { asset: asset.id });
    expect(await eventsOf(asset.id)).toEqual(['asset.create', 'asset.archive', 'asset.restore']);
  });

  it('goes to another unit where one has the right at both, and is seen there from then on', async () => {
    const asset = await create({ name: '调拨车' });
    const toCampus = { asset: asset.id, unit: unitId(register.campus) };
    expect(await manager.codeOf(moveAssetMutation, toCampus)).toBe('NOT_FOUND');
    expect(await stranger.codeOf(moveAssetMutation, toCampus)).toBe('NOT_FOUND');
    expect((await register.top.get(moveAssetMutation, toCampus)).moveAsset.asset.unit.name).toBe('西校区');
    expect(await listed(stranger, { search: '调拨车' })).toEqual(['调拨车']);
    expect(await listed(manager, { search: '调拨车' })).toEqual([]);
    expect(await eventsOf(asset.id)).toEqual(['asset.create', 'asset.move']);
  });

  it('is no way to what was done at it, nor to its place, once it stands where one does not reach', async () => {
    const { api, garage, campus, top } = register;
    const place = await create({ name: '搬走的楼', sort: 'PLACE', kind: 'building' });
    const [asset, inside] = [await create({ name: '搬走的车' }), await create({ name: '楼里的车', place: place.id })];
    const form = await plantForm(api, vehicleForm('one'), manager);
    const task = await plantTask(api, form, garage);
    await api.database.prisma.task.update({ where: { id: task.uuid }, data: { assetId: uuidOf(asset.id) } });
    const handedIn = { clientId: randomUUID(), task: task.id, version: form.version, answers: goodAnswers };
    await manager.get('mutation ($input: SubmitTaskInput!) { submitTask(input: $input) { task { id } } }', { input: handedIn });
    const hazard = {
      clientId: randomUUID(),
      unit: unitId(garage),
      asset: asset.id,
      title: { 'zh-CN': '漏油' },
      severity: 'MAJOR',
      category: '车辆',
    };
    await manager.get('mutation ($input: RaiseHazardInput!) { raiseHazard(input: $input) { hazard { id } } }', { input: hazard });
    const found = async (who: Asker) => {
      const at = '(filter: { asset: $at }) { totalCount nodes { id } }';
      const data = await who.get(`query ($at: ID!) { tasks${at} submissions${at} hazards${at} }`, { at: asset.id });
      return Object.values<{ totalCount: number; nodes: unknown[] }>(data).map(({ totalCount, nodes }) => [totalCount, nodes.length]);
    };
    expect(await found(manager)).toEqual([1, 1, 1].map((count) => [count, count]));
    for (const { id } of [asset, place]) await top.get(moveAssetMutation, { asset: id, unit: unitId(campus) });
    expect(await found(manager)).toEqual([0, 0, 0].map((count) => [count, count]));
    expect(await found(top)).toEqual([1, 1, 1].map((count) => [count, count]));
    const { errors } = await manager.ask(updateAssetMutation, { input: { asset: inside.id, revision: 7, name: '改' } });
    expect(errors[0]!.extensions).toMatchObject({ code: 'CONFLICT', details: { current: { name: '楼里的车', place: null } } });
  });
});

describe('finding it', () => {
  it('goes by name, number, code, location, kind, sort, unit and place', async () => {
    const place = await create({ name: '寻找楼', sort: 'PLACE', kind: 'building_x', number: 'FIND-1' });
    const asset = await create({
      name: '寻找机',
      kind: 'machine_x',
      location: '寻找走廊',
      place: place.id,
      unit: unitId(register.service),
    });
    expect(await listed(manager, { search: '寻找' })).toEqual(expect.arrayContaining(['寻找楼', '寻找机']));
    expect(await listed(manager, { search: 'find-1' })).toEqual(['寻找楼']);
    expect(await listed(manager, { search: '走廊' })).toEqual(['寻找机']);
    expect(await listed(manager, { search: asset.code.toLowerCase() })).toEqual(['寻找机']);
    expect(await listed(manager, { kind: 'machine_x' })).toEqual(['寻找机']);
    expect(await listed(manager, { search: '寻找', sort: 'PLACE' })).toEqual(['寻找楼']);
    expect(await listed(manager, { search: '寻找', unit: unitId(register.garage) })).toEqual(['寻找楼']);
    expect(await listed(manager, { place: place.id })).toEqual(['寻找机']);
    expect(await listed(stranger, { place: place.id })).toEqual([]);
    expect(await listed(stranger, { unit: unitId(register.service) })).toEqual([]);
  });

  it('goes by what the label holds, and counts kinds, as far as one reaches', async () => {
    const asset = await create({ name: '有码', kind: 'kind_of_mine' });
    const byCode = `query ($code: String!) { assetByCode(code: $code) { id } }`;
    expect((await register.inspector.get(byCode, { code: ` ${asset.code.toLowerCase()} ` })).assetByCode).toEqual({ id: asset.id });
    expect((await stranger.get(byCode, { code: asset.code })).assetByCode).toBeNull();
    const kinds = async (who: Asker) => (await who.get('{ assetKinds { kind count } }')).assetKinds;
    expect(await kinds(manager)).toContainEqual({ kind: 'kind_of_mine', count: 1 });
    expect(await kinds(stranger)).not.toContainEqual(expect.objectContaining({ kind: 'kind_of_mine' }));
  });

  it('walks the list by name, each once, in pages from either end', async () => {
    const query = `query ($first: Int, $after: String, $last: Int, $before: String) {
      assets(first: $first, after: $after, last: $last, before: $before) {
        nodes { id } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }`;
    const walk = async (isBackward: boolean): Promise<string[]> => {
      const found: string[] = [];
      let cursor: string | null = null;
      do {
        const page: Record<string, unknown> = isBackward ? { last: 4, before: cursor } : { first: 4, after: cursor };
        const { nodes, pageInfo }: { nodes: { id: string }[]; pageInfo: Record<string, string | null | undefined> } = (
          await manager.get(query, page)
        ).assets;
        const ids = nodes.map(({ id }) => id);
        found.push(...(isBackward ? ids.toReversed() : ids));
        cursor =
          (isBackward ? pageInfo['hasPreviousPage'] && pageInfo['startCursor'] : pageInfo['hasNextPage'] && pageInfo['endCursor']) || null;
      } while (cursor);
      return found;
    };
    const forwards = await walk(false);
    expect(new Set(forwards).size).toBe(forwards.length);
    expect((await walk(true)).toReversed()).toEqual(forwards);
    expect(forwards).toHaveLength(
      await register.api.database.prisma.asset.count({
        where: { archivedAt: null, unit: { path: { startsWith: register.service.path } } },
      }),
    );
  });
});

describe('rights', () => {
  it('lets nobody but a manager or administrator of the unit write, and nobody outside know', async () => {
    const asset = await create({ name: '权限车' });
    const calls: [string, Record<string, unknown>][] = [
      [createAssetMutation, { input: register.newAsset() }],
      [updateAssetMutation, { input: { asset: asset.id, revision: 1, name: '改' } }],
      [archiveAssetMutation, { asset: asset.id }],
      [restoreAssetMutation, { asset: asset.id }],
      [moveAssetMutation, { asset: asset.id, unit: unitId(register.garage) }],
    ];
    const { api, garage, inspector } = register;
    for (const role of ['inspector', 'author', 'reviewer', 'leader', 'auditor'] as const) {
      const person = await api.addPerson(garage, [{ role, unit: garage }]);
      expect([role, await codesOf(person, calls)]).toEqual([role, calls.map(() => 'FORBIDDEN')]);
    }
    expect(await codesOf(stranger, calls)).toEqual(calls.map(() => 'NOT_FOUND'));
    expect(await codesOf(await api.addToken(manager, ['read', 'tasks:write']), calls)).toEqual(calls.map(() => 'FORBIDDEN'));
    expect(await codesOf(await api.addPerson(garage, [{ role: 'administrator', unit: garage }]), calls)).toEqual(
      calls.map(() => undefined),
    );
    const node = `query ($id: ID!) { node(id: $id) { ... on Asset { ${assetFields} } } }`;
    expect((await inspector.get(node, { id: asset.id })).node.name).toBe('改');
    expect((await stranger.get(node, { id: asset.id })).node).toBeNull();
    expect(await stranger.codeOf(archiveAssetMutation, { asset: asset.id })).toBe(
      await stranger.codeOf(archiveAssetMutation, { asset: Buffer.from(`Asset:${randomUUID()}`).toString('base64') }),
    );
  });
});
