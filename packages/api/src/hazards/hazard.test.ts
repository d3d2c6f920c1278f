import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type Asker, type TestApi } from '../../test/api.ts';
import { followSubscription } from '../../test/live.ts';
import { makePhoto, upload } from '../../test/upload.ts';
import { encodeGlobalId } from '../globalId.ts';

let api: TestApi;
let east: { id: string; path: string };
let west: { id: string; path: string };
let lab: { id: string; path: string };
let inspector: Asker;
let reviewer: Asker;
let auditor: Asker;
let westManager: Asker;

const unitId = ({ id }: { id: string }) => encodeGlobalId('Unit', id);

beforeAll(async () => {
  api = await startTestApi();
  east = await api.addUnit(api.root, '东校区');
  west = await api.addUnit(api.root, '西校区');
  lab = await api.addUnit(east, '化学实验室', 'place');
  inspector = await api.addPerson(east, [{ role: 'inspector', unit: east }], { name: '林巡' });
  reviewer = await api.addPerson(api.root, [{ role: 'reviewer', unit: api.root }], { name: '审核' });
  auditor = await api.addPerson(east, [{ role: 'auditor', unit: east }]);
  westManager = await api.addPerson(west, [{ role: 'unit_manager', unit: west }]);
});

afterAll(() => api.close());

const raiseMutation = `mutation ($input: RaiseHazardInput!) { raiseHazard(input: $input) { hazard {
  id number title detail severity category state raisedByName raisedBy { id } unit { id } photos { id sha256 } questionLabel submission: task { id }
} } }`;
const newHazard = (change: Record<string, unknown> = {}) => ({
  clientId: randomUUID(),
  unit: unitId(lab),
  title: { 'zh-CN': '通风柜故障' },
  severity: 'SERIOUS',
  category: 'laboratory',
  ...change,
});
const raise = async (who: Asker, change: Record<string, unknown> = {}) =>
  (await who.get(raiseMutation, { input: newHazard(change) })).raiseHazard.hazard;

describe('raising a hazard', () => {
  it('puts it on record with a number, its photos and its raiser, and tells of it', async () => {
    const photo = (await upload(api, inspector, await makePhoto())).body;
    const hazard = await raise(inspector, { detail: ' 排风不畅 ', photos: [photo.id] });
    expect(hazard).toEqual({
      id: expect.any(String),
      number: expect.stringMatching(/^YH-\d{4}-\d{4}$/),
      title: { 'zh-CN': '通风柜故障' },
      detail: '排风不畅',
      severity: 'SERIOUS',
      category: 'laboratory',
      state: 'OPEN',
      raisedByName: '林巡',
      raisedBy: { id: inspector.id },
      unit: { id: unitId(lab) },
      photos: [{ id: photo.id, sha256: photo.sha256 }],
      questionLabel: null,
      submission: null,
    });
    expect(await api.database.prisma.event.count({ where: { verb: 'hazard.raise', actorId: inspector.personId, unitId: lab.id } })).toBe(1);
    // The photo is now seen by whoever reaches the unit, and by nobody else.
    const see = async (who: Asker) => (await who.get('query ($id: ID!) { node(id: $id) { id } }', { id: photo.id })).node;
    expect([await see(auditor), await see(reviewer), await see(westManager)]).toEqual([{ id: photo.id }, { id: photo.id }, null]);
  });

  it('gives numbers without holes, also to many at once', async () => {
    const numbers = (await Promise.all(Array.from({ length: 20 }, () => raise(inspector)))).map(({ number }) =>
      Number(number.split('-')[2]),
    );
    numbers.sort((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_, index) => numbers[0]! + index));
  });

  it('is one hazard however often it is sent, and refuses other content under its client id', async () => {
    const input = newHazard();
    const sent = await Promise.all(Array.from({ length: 30 }, () => inspector.get(raiseMutation, { input })));
    expect(new Set(sent.map(({ raiseHazard }) => raiseHazard.hazard.number)).size).toBe(1);
    expect(await api.database.prisma.hazard.count({ where: { clientId: input.clientId } })).toBe(1);
    const { errors } = await inspector.ask(raiseMutation, { input: { ...input, severity: 'MINOR' } });
    expect(errors[0]!.extensions).toMatchObject({
      code: 'CLIENT_ID_REUSED',
      details: { original: { id: sent[0].raiseHazard.hazard.id, number: sent[0].raiseHazard.hazard.number } },
    });
    expect((await westManager.ask(raiseMutation, { input: { ...input, unit: unitId(west) } })).errors[0]!.extensions).toMatchObject({
      code: 'CLIENT_ID_REUSED',
      details: {},
    });
  });

  it.each<[string, () => Asker, () => Promise<Record<string, unknown>> | Record<string, unknown>, string]>([
    ['elsewhere', () => inspector, () => ({ unit: unitId(west) }), 'NOT_FOUND'],
    ['without the right', () => auditor, () => ({}), 'FORBIDDEN'],
    ['without a title', () => inspector, () => ({ title: { 'zh-CN': '  ' } }), 'BAD_INPUT'],
    ['with a category of blanks', () => inspector, () => ({ category: ' ' }), 'BAD_INPUT'],
    [
      'with a photo of somebody else',
      () => inspector,
      async () => ({ photos: [(await upload(api, westManager, await makePhoto())).body.id] }),
      'NOT_FOUND',
    ],
    [
      'with a photo that is none',
      () => inspector,
      async () => ({ photos: [(await upload(api, inspector, 'words')).body.id] }),
      'BAD_INPUT',
    ],
    [
      'with too many photos',
      () => inspector,
      () => ({ photos: Array.from({ length: 21 }, () => encodeGlobalId('File', randomUUID())) }),
      'BAD_INPUT',
    ],
  ])('is refused %s', async (_, who, change, code) => {
    const before = await api.database.prisma.hazard.count();
    expect(await who().codeOf(raiseMutation, { input: newHazard(await change()) })).toBe(code);
    expect(await api.database.prisma.hazard.count()).toBe(before);
  });
});

describe('settling a hazard', () => {
  const close =
    'mutation ($id: ID!, $note: String!) { closeHazard(input: { hazard: $id, note: $note }) { hazard { state closedByName closedAt closingNote } } }';
  const reopen =
    'mutation ($id: ID!, $reason: String!) { reopenHazard(input: { hazard: $id, reason: $reason }) { hazard { state closedByName closedAt closingNote } } }';

  it('closes it with a note, and opens it again with a reason; both stay on record', async () => {
    const { id } = await raise(inspector);
    expect((await reviewer.get(close, { id, note: ' 已更换风机 ' })).closeHazard.hazard).toEqual({
      state: 'CLOSED',
      closedByName: '审核',
      closedAt: expect.any(String),
      closingNote: '已更换风机',
    });
    expect((await reviewer.get(reopen, { id, reason: '仍有异响' })).reopenHazard.hazard).toEqual({
      state: 'OPEN',
      closedByName: null,
      closedAt: null,
      closingNote: null,
    });
    const subjectId = Buffer.from(id, 'base64').toString().split(':')[1]!;
    const events = await api.database.prisma.event.findMany({ where: { subjectId }, orderBy: { seq: 'asc' } });
    expect(events.map(({ verb, data }) => [verb, data])).toEqual([
      ['hazard.raise', { severity: 'serious', category: 'laboratory' }],
      ['hazard.close', { closingNote: '已更换风机' }],
      ['hazard.reopen', { reason: '仍有异响' }],
    ]);
  });

  it('happens once when twenty ask at once, with one event', async () => {
    const { id } = await raise(inspector);
    const codes = await Promise.all(Array.from({ length: 20 }, () => reviewer.codeOf(close, { id, note: '处理完毕' })));
    expect(codes.filter((code) => code === undefined)).toHaveLength(1);
    expect(codes.filter((code) => code === 'STATE_CONFLICT')).toHaveLength(19);
    const subjectId = Buffer.from(id, 'base64').toString().split(':')[1]!;
    expect(await api.database.prisma.event.count({ where: { verb: 'hazard.close', subjectId } })).toBe(1);
  });

  it('needs the right there, a note, and a hazard that is open', async () => {
    const { id } = await raise(inspector);
    expect(await inspector.codeOf(close, { id, note: '好了' })).toBe('FORBIDDEN');
    expect(await westManager.codeOf(close, { id, note: '好了' })).toBe('NOT_FOUND');
    expect(await reviewer.codeOf(close, { id, note: ' ' })).toBe('BAD_INPUT');
    expect(await reviewer.codeOf(reopen, { id, reason: '还没关' })).toBe('STATE_CONFLICT');
  });
});

describe('the ledger', () => {
  const list = 'query ($filter: HazardFilter) { hazards(filter: $filter, first: 100) { totalCount nodes { id number } } }';

  it('is filtered by unit with what is below, state, severity, category, time and words', async () => {
    const here = await raise(inspector, {
      title: { 'zh-CN': '灭火器过期', en: 'Extinguisher out of date' },
      category: 'fire',
      severity: 'MINOR',
    });
    const there = await raise(reviewer, { unit: unitId(west), category: 'fire', severity: 'MINOR' });
    const find = async (filter: Record<string, unknown>) =>
      (await reviewer.get(list, { filter })).hazards.nodes.map(({ id }: { id: string }) => id);
    expect(await find({ category: 'fire' })).toEqual([there.id, here.id]);
    expect(await find({ category: 'fire', unit: unitId(east) })).toEqual([here.id]);
    expect(await find({ search: 'extinguisher' })).toEqual([here.id]);
    expect(await find({ search: '过期' })).toEqual([here.id]);
    expect(await find({ search: there.number })).toEqual([there.id]);
    expect(await find({ severities: ['MINOR'], states: ['OPEN'], category: 'fire', unit: unitId(west) })).toEqual([there.id]);
    expect(await find({ category: 'fire', to: '2020-01-01T00:00:00Z' })).toEqual([]);
    expect(await find({ category: 'fire', from: '2020-01-01T00:00:00Z' })).toHaveLength(2);
    expect(await find({ states: [] })).toEqual([]);
    // By a unit above the reach one learns nothing, although what is below is seen.
    expect((await inspector.get(list, { filter: { unit: unitId(api.root) } })).hazards).toEqual({ totalCount: 0, nodes: [] });
  });
});

describe('following hazards', () => {
  const query = 'subscription { hazardChanged { id state unit { name } } }';

  it('tells of each that changes in reach, and of none elsewhere', async () => {
    const [here, there] = [await followSubscription(api.url, reviewer, query), await followSubscription(api.url, westManager, query)];
    await pause(200);
    const close = 'mutation ($id: ID!) { closeHazard(input: { hazard: $id, note: "好了" }) { hazard { id } } }';
    const raised = await Promise.all([raise(inspector), raise(inspector), raise(inspector)]);
    const told = [await here.next(), await here.next(), await here.next()].map(({ data }) => data.hazardChanged);
    expect(new Set(told.map(({ id }) => id))).toEqual(new Set(raised.map(({ id }) => id)));
    expect(told[0]).toMatchObject({ state: 'OPEN', unit: { name: '化学实验室' } });
    await reviewer.get(close, { id: raised[0].id });
    expect((await here.next()).data.hazardChanged).toMatchObject({ id: raised[0].id, state: 'CLOSED' });
    const own = await raise(westManager, { unit: unitId(west) });
    expect((await there.next()).data.hazardChanged.id).toBe(own.id);
    expect(there.waiting).toBe(0);
    here.close();
    there.close();
  });

  it('is for those who are signed in', async () => {
    const followed = await followSubscription(api.url, { headers: {} }, query);
    expect((await followed.next()).errors[0].extensions.code).toBe('UNAUTHENTICATED');
  });
});
