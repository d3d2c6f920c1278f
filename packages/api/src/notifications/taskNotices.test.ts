/** What the worker tells of tasks: whom, once, with two servers. Asked over GraphQL as whoever is told. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fixedClock } from '../platform/clock.ts';
import { openDatabase } from '../platform/database.ts';
import { runWorkerOnce } from '../worker/worker.ts';
import { startTestApi, type Asker, type TestApi } from '../../test/api.ts';
import { plantForm, plantTask, type PlantedForm } from '../../test/plantTask.ts';
import { goodAnswers, vehicleForm } from '../../test/vehicleForm.ts';

type Unit = { id: string; path: string };

let api: TestApi;
let school: Unit;
let garage: Unit;
let yard: Unit;
let administrator: Asker;
let head: Asker;
let inspector: Asker;
let other: Asker;
let form: PlantedForm;

beforeAll(async () => {
  api = await startTestApi();
  school = await api.addUnit(api.root, '交通学院');
  garage = await api.addUnit(school, '车队');
  yard = await api.addUnit(school, '停车场');
  administrator = await api.addPerson(api.root, [{ role: 'administrator', unit: api.root }]);
  head = await api.addPerson(school, [{ role: 'unit_manager', unit: school }]);
  inspector = await api.addPerson(garage, [{ role: 'inspector', unit: garage }]);
  other = await api.addPerson(school, [
    { role: 'inspector', unit: school },
    { role: 'reviewer', unit: school },
  ]);
  form = await plantForm(api, vehicleForm(), administrator);
});

afterAll(() => api.close());

type Told = {
  kind: string;
  title: Record<string, string>;
  text: Record<string, string>;
  settledAt: string | null;
  subject: { id: string };
};

const told = async (who: Asker, unread = true): Promise<Told[]> =>
  (
    await who.get(
      'query ($unread: Boolean) { notifications(unread: $unread, first: 100) { nodes { kind title text settledAt subject { id } } } }',
      { unread },
    )
  ).notifications.nodes;
const kinds = async (who: Asker, task: { id: string }, unread = true) =>
  (await told(who, unread)).filter(({ subject }) => subject.id === task.id).map(({ kind }) => kind);

/** Two servers, five times each. */
async function work(minutesFromNow: number): Promise<void> {
  const second = openDatabase(api.database.url);
  const platform = { ...api.platform, clock: fixedClock(new Date(Date.now() + minutesFromNow * 60_000)) };
  try {
    await Promise.all(Array.from({ length: 10 }, (_, n) => runWorkerOnce(n % 2 === 0 ? platform : { ...platform, database: second })));
  } finally {
    await second.close();
  }
}

it('tells those nearest who must fill it in that it has opened, is due and is late, each once; of the last also the unit manager', async () => {
  const task = await plantTask(api, form, garage, { opens: -10, due: 180, closes: 240 });
  await work(0);
  expect(await kinds(inspector, task)).toEqual(['TASK_OPENED']);
  await work(100);
  expect(await kinds(inspector, task)).toEqual(['TASK_OPENED']);
  await work(121);
  expect(await kinds(inspector, task)).toEqual(['TASK_DUE']);
  await work(181);
  expect(await kinds(inspector, task)).toEqual(['TASK_LATE']);
  expect(await kinds(inspector, task, false)).toEqual(['TASK_DUE', 'TASK_OPENED']);
  expect(await kinds(head, task)).toEqual(['TASK_LATE']);
  for (const nobody of [administrator, other]) expect(await kinds(nobody, task)).toEqual([]);
  const [late] = await told(head);
  expect(late).toMatchObject({
    title: { 'zh-CN': '已逾期：公务车辆检查', en: 'Overdue: Official vehicles' },
    text: {
      'zh-CN': expect.stringMatching(/^车队没有按时填报，\d+月\d+日 \d\d:\d\d 已截止$/),
      en: expect.stringMatching(/^车队: not handed in by \d+ \w{3} \d\d:\d\d$/),
    },
    subject: { id: task.id },
  });
  await work(241);
  expect(await kinds(head, task)).toEqual([]);
});

it('reminds nobody of what is handed in, and settles what it told of it', async () => {
  const task = await plantTask(api, form, garage, { opens: -100, due: 70, closes: 240 });
  await work(0);
  expect(await kinds(inspector, task)).toEqual(['TASK_OPENED']);
  const input = { clientId: crypto.randomUUID(), task: task.id, version: form.version, answers: goodAnswers };
  await inspector.get('mutation ($input: SubmitTaskInput!) { submitTask(input: $input) { submission { id } } }', { input });
  expect(await kinds(inspector, task)).toEqual([]);
  await work(20);
  await work(75);
  expect([await kinds(inspector, task), await kinds(head, task)]).toEqual([[], []]);
});

it('turns to the next unit above where nobody fills in, and there to the inspector; half way when the window is short', async () => {
  const task = await plantTask(api, form, yard, { opens: -10, due: 30, closes: 60 });
  await work(0);
  expect([await kinds(other, task), await kinds(head, task)]).toEqual([['TASK_OPENED'], []]);
  await work(9);
  expect(await kinds(other, task)).toEqual(['TASK_OPENED']);
  await work(11);
  expect(await kinds(other, task)).toEqual(['TASK_DUE']);
});

it('tells again of what is put off, nothing to whoever is suspended, and nothing of a unit out of use', async () => {
  const shed = await api.addUnit(garage, '车棚');
  const asleep = await api.addPerson(shed, [{ role: 'inspector', unit: shed }]);
  await api.database.prisma.person.update({ where: { id: asleep.personId }, data: { suspendedAt: new Date() } });
  const task = await plantTask(api, form, shed, { opens: -200, due: 50, closes: 600 });
  await work(0);
  expect(await kinds(inspector, task)).toEqual(['TASK_DUE']);
  expect(await api.database.prisma.notification.count({ where: { personId: asleep.personId } })).toBe(0);
  await api.database.prisma.task.update({ where: { id: task.uuid }, data: { dueAt: new Date(Date.now() + 300 * 60_000) } });
  await work(250);
  expect(await kinds(inspector, task)).toEqual(['TASK_DUE', 'TASK_DUE']);
  await api.database.prisma.unit.update({ where: { id: shed.id }, data: { archivedAt: new Date() } });
  await work(301);
  expect(await kinds(inspector, task)).not.toContain('TASK_LATE');
});

it('shows the subject only as long as it is to be seen', async () => {
  const task = await plantTask(api, form, garage, { opens: -1, due: 300, closes: 400 });
  const mover = await api.addPerson(garage, [{ role: 'inspector', unit: garage }]);
  await work(0);
  const mine = await mover.get('{ notifications { nodes { id subject { __typename id } } } }');
  expect(mine.notifications.nodes[0].subject).toEqual({ __typename: 'Task', id: task.id });
  await api.database.prisma.roleGrant.deleteMany({ where: { personId: mover.personId } });
  expect(
    await mover.get('query ($id: ID!) { node(id: $id) { ... on Notification { kind subject { id } } } }', {
      id: mine.notifications.nodes[0].id,
    }),
  ).toEqual({
    node: { kind: 'TASK_OPENED', subject: null },
  });
});
