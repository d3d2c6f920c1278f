import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Asker } from '../../test/api.ts';
import { archiveAssetMutation, createAssetMutation, openRegister, unitId, type Register } from '../../test/register.ts';

let register: Register;

beforeAll(async () => {
  register = await openRegister();
});

afterAll(() => register.api.close());

const importMutation = `mutation ($input: ImportAssetsInput!) { importAssets(input: $input) {
  problems { row field code message } created updated unchanged applied } }`;

type Row = Record<string, unknown>;

const sent = (rows: readonly Row[], change: Row = {}) => ({
  input: { clientId: randomUUID(), unit: unitId(register.garage), rows, dryRun: false, ...change },
});
const send = async (rows: readonly Row[], change: Row = {}, who: Asker = register.manager) =>
  (await who.get(importMutation, sent(rows, change))).importAssets;
const problemsOf = async (rows: readonly Row[], change: Row = {}) =>
  (await send(rows, change)).problems.map(({ row, field, code }: { row: number; field: string; code: string }) => [row, field, code]);
const stored = (number: string) => register.api.database.prisma.asset.findUnique({ where: { number }, include: { place: true } });
const howMany = () => register.api.database.prisma.asset.count();

const extinguisher = (number: string, change: Row = {}): Row => ({
  name: `灭火器 ${number}`,
  sort: '设备',
  kind: 'extinguisher',
  number,
  properties: { type: 'powder', production_date: '2021-03-01' },
  ...change,
});

describe('reading a spreadsheet', () => {
  it('tells what would happen and does nothing, then does it, with an event for each', async () => {
    const rows = [extinguisher('MH-1', { place: '车库二' }), { name: '车库二', sort: 'place', kind: 'garage', location: '北门' }];
    const before = await howMany();
    expect(await send(rows, { dryRun: true })).toEqual({ problems: [], created: 2, updated: 0, unchanged: 0, applied: false });
    expect(await howMany()).toBe(before);
    expect(await send(rows)).toEqual({ problems: [], created: 2, updated: 0, unchanged: 0, applied: true });
    const asset = (await stored('MH-1'))!;
    expect(asset).toMatchObject({ sort: 'equipment', unitId: register.garage.id, place: { name: '车库二' } });
    expect(asset.code).toMatch(/^[2-9A-Z]{10}$/);
    const events = await register.api.database.prisma.event.findMany({ where: { subjectId: asset.id } });
    expect(events).toMatchObject([{ verb: 'asset.create', actorId: register.manager.personId, unitId: register.garage.id }]);
  });

  it('changes what has the number: what is left out stays, what is blank goes, what is the same is left alone', async () => {
    await send([
      extinguisher('MH-2', { location: '一楼', latitude: '29.5', longitude: '106.5' }),
      extinguisher('MH-3'),
      extinguisher('MH-4'),
    ]);
    const change = { number: ' MH-2 ', location: '', properties: { type: 'co2', production_date: null, weight: 4 } };
    expect(await send([change, extinguisher('MH-3'), { number: 'MH-4', name: '灭火器 MH-4' }])).toMatchObject({
      created: 0,
      updated: 1,
      unchanged: 2,
    });
    expect(await stored('MH-2')).toMatchObject({
      name: '灭火器 MH-2',
      location: null,
      latitude: 29.5,
      properties: { type: 'co2', weight: 4 },
      revision: 2,
    });
    expect(await stored('MH-3')).toMatchObject({ revision: 1 });
  });

  it('takes the same import that comes twice for one, also for what has no number, and its id for no other', async () => {
    const rows = [
      { name: '无号一', kind: 'lamp' },
      { name: '无号二', kind: 'lamp' },
    ];
    const clientId = randomUUID();
    const before = await howMany();
    expect(await send(rows, { clientId })).toMatchObject({ created: 2, applied: true });
    expect(await send(rows, { clientId })).toMatchObject({ created: 0, unchanged: 2, applied: true });
    expect(await howMany()).toBe(before + 2);
    const other = sent([{ name: '无号三', kind: 'lamp' }], { clientId });
    expect(await register.manager.codeOf(importMutation, other)).toBe('CLIENT_ID_REUSED');
  });

  it('does not undo what others changed since, when it comes twice', async () => {
    await send([extinguisher('MH-TWICE', { location: '一楼' }), extinguisher('MH-LATER')]);
    const rows = [{ number: 'MH-TWICE', location: '二楼' }, extinguisher('MH-NEW'), { number: 'MH-LATER', location: '三楼' }];
    const clientId = randomUUID();
    expect(await send(rows, { clientId })).toMatchObject({ created: 1, updated: 2 });
    await send([{ number: 'MH-TWICE', location: '门厅' }]);
    expect(await send(rows, { clientId })).toMatchObject({ created: 0, updated: 0, unchanged: 3, problems: [] });
    expect(await stored('MH-TWICE')).toMatchObject({ location: '门厅', revision: 3 });
    const other = sent([{ number: 'MH-TWICE', location: '四楼' }], { clientId });
    expect(await register.manager.codeOf(importMutation, other)).toBe('CLIENT_ID_REUSED');
    expect(await send([{ number: 'MH-TWICE', location: '四楼' }])).toMatchObject({ updated: 1 });
  });

  it('names every problem with row, field and both languages, and writes nothing of a sheet that has one', async () => {
    await send([extinguisher('MH-OLD')]);
    await register.manager.get(archiveAssetMutation, { asset: Buffer.from(`Asset:${(await stored('MH-OLD'))!.id}`).toString('base64') });
    await register.create({ number: 'MH-FOREIGN', unit: unitId(register.campus) }, register.stranger);
    const before = await howMany();
    const rows = [
      extinguisher('MH-OK'),
      { sort: '盆栽', number: 'MH-OK', kind: '' },
      { name: '坏', kind: 'x', latitude: 'north', longitude: '200' },
      { name: '坏', kind: 'x', properties: { made: '2024-13-01', 'a b': 1 } },
      { name: '坏', kind: 'x', place: '没有的楼' },
      { number: 'MH-OLD' },
      { number: 'MH-FOREIGN', name: '抢来的', kind: 'x' },
    ];
    expect(await problemsOf(rows)).toEqual([
      [2, 'number', 'number_twice'],
      [2, 'sort', 'not_a_sort'],
      [2, 'name', 'required'],
      [2, 'kind', 'required'],
      [3, 'latitude', 'not_a_number'],
      [4, 'properties.made', 'not_a_date'],
      [4, 'properties.a b', 'property_key'],
      [5, 'place', 'no_such_place'],
      [6, 'number', 'archived'],
      [7, 'number', 'number_taken'],
    ]);
    const [twice] = (await send(rows)).problems;
    expect(twice.message).toEqual({ 'zh-CN': '编号与第 1 行重复', en: 'the number is that of row 1 as well' });
    expect(await howMany()).toBe(before);
    expect(await stored('MH-OK')).toBeNull();
  });

  it('takes numbers for the same that are read as the same', async () => {
    await send([extinguisher('MH-SEEN')]);
    expect(await send([{ number: '\u200bMH-\u202aSEEN\ufeff', location: '门口' }])).toMatchObject({ created: 0, updated: 1 });
    expect(await problemsOf([extinguisher('MH-ONE'), extinguisher('MH-ONE\u200d')])).toEqual([[2, 'number', 'number_twice']]);
    expect(await register.manager.codeOf(createAssetMutation, { input: register.newAsset({ number: 'MH-SEEN\u2060' }) })).toBe('TAKEN');
  });

  it('takes for a sort no word that every object knows', async () => {
    const rows = ['constructor', '__proto__', 'hasOwnProperty'].map((sort) => ({ name: '门', kind: 'x', sort }));
    expect(await problemsOf(rows)).toEqual([1, 2, 3].map((row) => [row, 'sort', 'not_a_sort']));
  });

  it('finds places by number, code and name, and none that stands in itself', async () => {
    const place = (name: string, number: string, change: Row = {}) => ({ name, sort: '场所', kind: 'building', number, ...change });
    await send([place('甲楼', 'L-1'), place('乙楼', 'L-2'), place('乙楼', 'L-3')]);
    const { code } = (await stored('L-2'))!;
    await send([
      extinguisher('MH-P1', { place: 'L-3' }),
      extinguisher('MH-P2', { place: code.toLowerCase() }),
      extinguisher('MH-P3', { place: '甲楼' }),
    ]);
    const places = await Promise.all(['MH-P1', 'MH-P2', 'MH-P3'].map(async (number) => (await stored(number))!.place!.number));
    expect(places).toEqual(['L-3', 'L-2', 'L-1']);
    expect(await problemsOf([extinguisher('MH-P4', { place: '乙楼' })])).toEqual([[1, 'place', 'several_places']]);
    expect(
      await problemsOf([
        { number: 'L-1', place: 'L-2' },
        { number: 'L-2', place: 'L-1' },
      ]),
    ).toEqual([
      [1, 'place', 'inside_itself'],
      [2, 'place', 'inside_itself'],
    ]);
    expect(await send([{ number: 'MH-P1', place: '' }])).toMatchObject({ updated: 1 });
    expect((await stored('MH-P1'))!.place).toBeNull();
  });

  it('keeps nobody waiting while two thousand places stand in each other, and the connections free for others', async () => {
    const { top, manager } = register;
    const rows = Array.from({ length: 2000 }, (_, index) => ({
      name: `层 ${index}`,
      sort: 'place',
      kind: 'floor',
      number: `CH-${index}`,
      place: `CH-${(index + 1) % 2000}`,
    }));
    const importing = [0, 1, 2, 3, 4, 5].map(() => manager.get(importMutation, sent(rows)));
    const state = { isDone: false };
    const light = (async () => {
      const times: number[] = [];
      while (!state.isDone) {
        const began = performance.now();
        await top.get('{ viewer { person { name } } }');
        times.push(performance.now() - began);
      }
      return times.sort((one, other) => one - other);
    })();
    const [first] = await Promise.all(importing);
    state.isDone = true;
    const times = await light;
    expect(times[Math.floor(times.length * 0.9)]).toBeLessThan(500);
    const { problems, applied } = first.importAssets;
    expect(applied).toBe(false);
    expect(problems).toHaveLength(1000);
    expect(problems[999]).toMatchObject({ row: 1000, field: 'place', code: 'inside_itself' });
  }, 60_000);

  it('is for who keeps the register, and refuses more than two thousand rows', async () => {
    expect(await register.inspector.codeOf(importMutation, sent([extinguisher('MH-R')]))).toBe('FORBIDDEN');
    expect(await register.stranger.codeOf(importMutation, sent([extinguisher('MH-R')]))).toBe('NOT_FOUND');
    const rows = Array.from({ length: 2001 }, () => ({ name: 'x', kind: 'x' }));
    expect(await register.manager.codeOf(importMutation, sent(rows))).toBe('LIMIT_EXCEEDED');
  });

  it('reads two thousand rows in one go', async () => {
    const rows = Array.from({ length: 2000 }, (_, index) => extinguisher(`MH-MANY-${index}`));
    expect(await send(rows)).toMatchObject({ created: 2000, problems: [] });
    const events = await register.api.database.prisma.event.count({
      where: { verb: 'asset.create', unitId: register.garage.id, data: { path: ['number'], string_starts_with: 'MH-MANY-' } },
    });
    expect(events).toBe(2000);
  }, 30_000);
});
