import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type Asker, type TestApi } from '../../test/api.ts';
import { readPdf } from '../../test/readPdf.ts';
import { encodeGlobalId } from '../globalId.ts';

let api: TestApi;
let keeper: Asker;
let stranger: Asker;
let room: string;
let extinguisher: string;

beforeAll(async () => {
  api = await startTestApi();
  const east = await api.addUnit(api.root, '东校区');
  const west = await api.addUnit(api.root, '西校区');
  keeper = await api.addPerson(east, [{ role: 'inspector', unit: east }]);
  stranger = await api.addPerson(west, [{ role: 'administrator', unit: west }]);
  const by = { createdById: keeper.personId, updatedById: keeper.personId, unitId: east.id };
  const { prisma } = api.database;
  const made = await Promise.all([
    prisma.asset.create({ data: { ...by, name: '1号配电房', sort: 'place', kind: 'power_room', code: 'AAAAA22222' } }),
    prisma.asset.create({ data: { ...by, name: '灭火器', sort: 'equipment', kind: 'extinguisher', number: 'MH-7', code: 'BBBBB33333' } }),
  ]);
  [room, extinguisher] = made.map(({ id }) => encodeGlobalId('Asset', id)) as [string, string];
});
afterAll(() => api.close());

const print = (who: Pick<Asker, 'headers'>, order: unknown, headers: Record<string, string> = {}) =>
  fetch(`${api.url}/export/labels.pdf`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...who.headers, ...headers },
    body: JSON.stringify(order),
  });
const codeOf = async (response: Response) => ((await response.json()) as { error: { code: string } }).error.code;

describe('printing labels', () => {
  it('gives a PDF whose codes lead to this server', async () => {
    const response = await print(keeper, { assets: [extinguisher, room, room], sheet: '3x8' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w .-]+\.pdf"; filename\*=UTF-8''%E8%AE%BE/);
    const [page, ...more] = await readPdf(new Uint8Array(await response.arrayBuffer()));
    expect(more).toEqual([]);
    expect(page!.codes.toSorted()).toEqual([`${api.url}/m/a#AAAAA22222`, `${api.url}/m/a#BBBBB33333`]);
    expect(page!.text.replaceAll(/\s/g, '')).toMatch(/灭火器.*MH-7.*东校区.*1号配电房/);
  });

  it('knows no asset out of reach, whatever role is held elsewhere', async () => {
    const unknown = encodeGlobalId('Asset', '01999999-9999-7999-8999-999999999999');
    const answers = await Promise.all([
      print(stranger, { assets: [room], sheet: '3x8' }),
      print(stranger, { assets: [unknown], sheet: '3x8' }),
      print(keeper, { assets: [room, unknown], sheet: '3x8' }),
      print(keeper, { assets: [encodeGlobalId('Unit', keeper.personId)], sheet: '3x8' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  });

  it('is for people who are signed in', async () => {
    const response = await print({ headers: {} }, { assets: [room], sheet: '3x8' });
    expect(response.status).toBe(401);
  });

  it.each([
    ['no asset', { assets: [], sheet: '3x8' }],
    ['more than a thousand', { assets: Array.from({ length: 1001 }, () => 'QQ=='), sheet: '3x8' }],
    ['a sheet that nobody sells', { assets: ['QQ=='], sheet: 'toString' }],
    ['nothing of the kind', 'labels'],
  ])('refuses %s', async (_, order) => {
    const response = await print(keeper, order);
    expect(response.status).toBe(400);
    expect(await codeOf(response)).toBe('BAD_INPUT');
  });

  it('refuses what a form of another site could send, and what is too long to be an order', async () => {
    expect((await print(keeper, {}, { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await print(keeper, {}, { origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await print(keeper, { assets: ['x'.repeat(300_000)], sheet: '3x8' })).status).toBe(413);
  });
});
