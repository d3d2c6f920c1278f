import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { encodeGlobalId } from '../globalId.ts';
import { startTestApi, type Asker, type TestApi } from '../../test/api.ts';
import { followSubscription, type Followed } from '../../test/live.ts';

let api: TestApi;
let first: Asker;
let second: Asker;
let inspector: Asker;
let stranger: Asker;
let template: string;

const query = 'subscription ($template: ID!) { templateEditors(template: $template) { name since } }';
const open = (who: Pick<Asker, 'headers'>) => followSubscription(api.url, who, query, { template });
const names = async (followed: Followed) =>
  (await followed.next()).data.templateEditors.map(({ name }: { name: string }) => name) as string[];
const rows = () => api.database.prisma.templateEditor.count();

beforeAll(async () => {
  api = await startTestApi();
  const school = await api.addUnit(api.root, '学院');
  const elsewhere = await api.addUnit(api.root, '别处');
  first = await api.addPerson(school, [{ role: 'author', unit: school }], { name: '编制人甲' });
  second = await api.addPerson(api.root, [{ role: 'author', unit: api.root }], { name: '编制人乙' });
  inspector = await api.addPerson(school, [{ role: 'inspector', unit: school }]);
  stranger = await api.addPerson(elsewhere, [{ role: 'author', unit: elsewhere }]);
  const make = 'mutation ($input: CreateTemplateInput!) { createTemplate(input: $input) { template { id } } }';
  const input = { clientId: randomUUID(), unit: encodeGlobalId('Unit', school.id) };
  template = (await first.get(make, { input })).createTemplate.template.id;
});

afterAll(() => api.close());

it('tells two authors of each other while they have the draft open, on several pages once', async () => {
  const mine = await open(first);
  expect(await names(mine)).toEqual([]);
  const theirs = await open(second);
  expect(await names(theirs)).toEqual(['编制人甲']);
  expect(await names(mine)).toEqual(['编制人乙']);
  const again = await open(second);
  expect(await names(again)).toEqual(['编制人甲']);
  theirs.close();
  await expect.poll(rows).toBe(2);
  expect(mine.waiting).toBe(0);
  again.close();
  expect(await names(mine)).toEqual([]);
  mine.close();
  await expect.poll(rows).toBe(0);
});

it('forgets a page whose server died', async () => {
  const [{ id }] = (
    await api.database.pool.query<{ id: string }>(
      `insert into template_editors (id, template_id, person_id, seen_at)
     select gen_random_uuid(), (select id from templates), $1, now() - interval '31 seconds' returning id`,
      [second.personId],
    )
  ).rows as [{ id: string }];
  const mine = await open(first);
  expect(await names(mine)).toEqual([]);
  expect(await api.database.prisma.templateEditor.findUnique({ where: { id } })).toBeNull();
  mine.close();
  await expect.poll(rows).toBe(0);
});

it('is for those who may edit it, and leaves no trace of the others', async () => {
  const code = async (who: Pick<Asker, 'headers'>) => (await (await open(who)).next()).errors[0].extensions.code;
  expect(await code(inspector)).toBe('FORBIDDEN');
  expect(await code(stranger)).toBe('NOT_FOUND');
  expect(await code(await api.addToken(first, ['read']))).toBe('FORBIDDEN');
  expect(await rows()).toBe(0);
});
