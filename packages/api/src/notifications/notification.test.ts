/** Who is told what when people act, asked over GraphQL as each of them. */
import { randomUUID } from 'node:crypto';
import { check, definition, section, text, when } from '@anjian/schema/definition/build.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeGlobalId } from '../globalId.ts';
import type { Role } from '../rights/roles.ts';
import { startTestApi, type Asker, type TestApi } from '../../test/api.ts';
import { followSubscription } from '../../test/live.ts';
import { plantForm, plantTask, type PlantedForm } from '../../test/plantTask.ts';
import { goodAnswers, vehicleForm } from '../../test/vehicleForm.ts';
import { coversVerb, whoFillsIn, whoReviews } from './addressees.model.ts';

type Unit = { id: string; path: string };

let api: TestApi;
let school: Unit;
let garage: Unit;
const people: Record<string, Asker> = {};

beforeAll(async () => {
  api = await startTestApi();
  school = await api.addUnit(api.root, '交通学院');
  garage = await api.addUnit(school, '车队');
  const add = async (key: string, role: Role, unit: Unit) => {
    people[key] = await api.addPerson(unit, [{ role, unit }], { name: key });
  };
  await add('管理员', 'administrator', api.root);
  await add('院领导', 'leader', api.root);
  await add('系领导', 'leader', school);
  await add('系主任', 'unit_manager', school);
  await add('审核人', 'reviewer', api.root);
  await add('填报人', 'inspector', garage);
  await add('同事', 'inspector', garage);
});

afterAll(() => api.close());

type Told = {
  id: string;
  kind: string;
  title: Record<string, string>;
  text: Record<string, string>;
  readAt: string | null;
  subject: { id: string } | null;
};

const toldTo = async (who: string, filter = ''): Promise<Told[]> =>
  (await people[who]!.get(`{ notifications(first: 100${filter}) { nodes { id kind title text readAt subject { id } } } }`)).notifications
    .nodes;
const about = async (who: string, id: string, filter?: string) => (await toldTo(who, filter)).filter(({ subject }) => subject?.id === id);
/** Who was told of it, and what. */
const heard = async (id: string) =>
  Object.fromEntries(
    (await Promise.all(Object.keys(people).map(async (who) => [who, (await about(who, id)).map(({ kind }) => kind)] as const))).filter(
      ([, kinds]) => kinds.length > 0,
    ),
  );

const submitMutation = 'mutation ($input: SubmitTaskInput!) { submitTask(input: $input) { submission { id contentHash } } }';
async function submit(
  form: PlantedForm,
  task: { id: string },
  answers: object,
  who = '填报人',
  clientId = randomUUID(),
): Promise<{ id: string; contentHash: string }> {
  return (await people[who]!.get(submitMutation, { input: { clientId, task: task.id, version: form.version, answers } })).submitTask
    .submission;
}
const giveBack = (who: string, submission: string, comment: string) =>
  people[who]!.get('mutation ($input: ReturnSubmissionInput!) { returnSubmission(input: $input) { submission { id } } }', {
    input: { submission, comment },
  });

const notifying = definition('值班检查', 'Duty check', [
  section('all', '全部', 'All', [
    check('door', '大门', 'Door', { consequences: [when("door = 'fail'", { then: [{ do: 'notify', role: 'leader' }] })] }),
    check('gas', '燃气', 'Gas', {
      consequences: [
        when("gas = 'fail'", { then: [{ do: 'notify', role: 'leader' }] }),
        when("gas = 'fail'", { then: [{ do: 'notify', role: 'reviewer' }] }),
      ],
    }),
    text('words', '说明', 'Words'),
  ]),
]);

describe('a role that an answer wants to know', () => {
  let form: PlantedForm;
  beforeAll(async () => {
    form = await plantForm(api, notifying, people['管理员']!);
  });
  const roleNotified = async (who: string, id: string) => (await about(who, id)).filter(({ kind }) => kind === 'ROLE_NOTIFIED');

  it('is told: the nearest who hold it, once, however often the same is sent', async () => {
    const task = await plantTask(api, form, garage);
    const clientId = randomUUID();
    const sent = await Promise.all(
      [0, 1, 2, 3].map(() => submit(form, task, { gas: { value: 'fail' }, door: { value: 'pass' } }, '填报人', clientId)),
    );
    const { id } = sent[0]!;
    expect(await roleNotified('系领导', id)).toMatchObject([
      {
        title: { 'zh-CN': '燃气：不合格', en: 'Gas: Fail' },
        text: { 'zh-CN': '车队 · 值班检查，由 填报人 提交', en: '车队 · Duty check, handed in by 填报人' },
      },
    ]);
    expect(await roleNotified('审核人', id)).toHaveLength(1);
    for (const who of ['院领导', '填报人', '同事', '管理员']) expect(await roleNotified(who, id), who).toEqual([]);
  });

  it('is told of each answer that causes it, and after a return only of what newly does', async () => {
    const task = await plantTask(api, form, garage);
    const first = await submit(form, task, { door: { value: 'fail' }, gas: { value: 'pass' } });
    expect((await roleNotified('系领导', first.id)).map(({ title }) => title['zh-CN'])).toEqual(['大门：不合格']);
    await giveBack('审核人', first.id, '再看看');
    const second = await submit(form, task, { door: { value: 'fail' }, gas: { value: 'fail' } });
    expect((await roleNotified('系领导', second.id)).map(({ title }) => title['zh-CN'])).toEqual(['燃气：不合格']);
    await giveBack('审核人', second.id, '再看看');
    const third = await submit(form, task, { door: { value: 'pass' }, gas: { value: 'fail' } });
    expect(await roleNotified('系领导', third.id)).toEqual([]);
    await giveBack('审核人', third.id, '再看看');
    const fourth = await submit(form, task, { door: { value: 'fail' }, gas: { value: 'fail' } });
    expect((await roleNotified('系领导', fourth.id)).map(({ title }) => title['zh-CN'])).toEqual(['大门：不合格']);
  });

  it('is not told by whoever holds it themself: then the next above is', async () => {
    const task = await plantTask(api, form, garage);
    const { id } = await submit(form, task, { door: { value: 'fail' } }, '系领导');
    expect([await roleNotified('系领导', id), (await roleNotified('院领导', id)).length]).toEqual([[], 1]);
  });

  it('is told nothing when the submit is refused', async () => {
    const task = await plantTask(api, form, garage, { opens: -60, due: -30, closes: -10 });
    const before = await api.database.prisma.notification.count();
    const input = { clientId: randomUUID(), task: task.id, version: form.version, answers: { door: { value: 'fail' } } };
    expect(await people['填报人']!.codeOf(submitMutation, { input })).toBe('STATE_CONFLICT');
    expect(await api.database.prisma.notification.count()).toBe(before);
  });
});

describe('what is handed in', () => {
  let one: PlantedForm;
  let two: PlantedForm;
  beforeAll(async () => {
    one = await plantForm(api, vehicleForm('one'), people['管理员']!);
    two = await plantForm(api, vehicleForm('two'), people['管理员']!);
  });

  it('reviewers are asked to review; it is settled when one has decided, and returned it goes to who handed it in, with the comment', async () => {
    const task = await plantTask(api, one, garage);
    const { id } = await submit(one, task, goodAnswers);
    expect(await heard(id)).toEqual({ 审核人: ['REVIEW_ASKED'] });
    await giveBack('系主任', id, '请补拍照片');
    expect(await heard(id)).toEqual({ 审核人: ['REVIEW_ASKED'], 填报人: ['SUBMISSION_RETURNED'] });
    expect(await about('审核人', id, ', unread: true')).toEqual([]);
    expect((await about('填报人', id))[0]).toMatchObject({
      title: { 'zh-CN': '已退回：公务车辆检查', en: 'Returned: Official vehicles' },
      text: { 'zh-CN': '车队。系主任：请补拍照片' },
    });
    await submit(one, task, { ...goodAnswers, mileage: { value: 53_000 } });
    expect(await about('填报人', id, ', unread: true')).toEqual([]);
  });

  it('nobody is asked to review where the assignment wants no review', async () => {
    await api.database.prisma.assignment.update({ where: { id: one.assignmentId }, data: { needsReview: false } });
    const { id } = await submit(one, await plantTask(api, one, garage), goodAnswers);
    expect(await heard(id)).toEqual({});
    await api.database.prisma.assignment.update({ where: { id: one.assignmentId }, data: { needsReview: true } });
  });

  it('tells whoever handed it in nothing any more once they have no role there', async () => {
    const leaver = await api.addPerson(garage, [{ role: 'inspector', unit: garage }], { name: '离任者' });
    people['离任者'] = leaver;
    const { id } = await submit(one, await plantTask(api, one, garage), goodAnswers, '离任者');
    await api.database.prisma.roleGrant.deleteMany({ where: { personId: leaver.personId } });
    await giveBack('系主任', id, '不全');
    expect(await toldTo('离任者')).toEqual([]);
    delete people['离任者'];
  });

  const ask = 'mutation ($input: AskSignatureInput!) { askSignature(input: $input) { submission { id status } } }';

  it('a named person is asked to sign, once; reviewers when they have', async () => {
    const { id, contentHash } = await submit(two, await plantTask(api, two, garage), goodAnswers);
    expect(await heard(id)).toEqual({});
    const input = { submission: id, person: people['同事']!.id };
    await Promise.all([0, 1, 2].map(() => people['填报人']!.get(ask, { input })));
    expect(await heard(id)).toEqual({ 同事: ['SIGNATURE_ASKED'] });
    await people['同事']!.get('mutation { readNotifications(input: { all: true }) { viewer { unreadNotifications } } }');
    expect(await about('同事', id, ', unread: true')).toEqual([]);
    expect(await about('同事', id, ', settled: false, kinds: [SIGNATURE_ASKED]')).toHaveLength(1);
    expect(await about('同事', id, ', settled: false, kinds: [REVIEW_ASKED]')).toEqual([]);
    expect((await about('同事', id))[0]).toMatchObject({ text: { 'zh-CN': '车队，填报人 请您作为第二人签字' } });
    expect(await api.database.prisma.event.count({ where: { verb: 'submission.ask_signature' } })).toBe(1);
    await people['同事']!.get('mutation ($input: SignSubmissionInput!) { signSubmission(input: $input) { submission { id } } }', {
      input: { submission: id, contentHash },
    });
    expect(await heard(id)).toEqual({ 同事: ['SIGNATURE_ASKED'], 审核人: ['REVIEW_ASKED'] });
    expect(await about('同事', id, ', unread: true')).toEqual([]);
    expect(await about('同事', id, ', settled: false, kinds: [SIGNATURE_ASKED]')).toEqual([]);
    expect(await people['填报人']!.codeOf(ask, { input })).toBe('STATE_CONFLICT');
  });

  it.each([
    ['whoever handed it in', '填报人', '填报人', 'SAME_PERSON'],
    ['somebody who may not sign', '填报人', '审核人', 'NOT_FOUND'],
    ['a person, by somebody without the right', '审核人', '同事', 'FORBIDDEN'],
  ])('%s is not asked', async (_, by, person, code) => {
    const { id } = await submit(two, await plantTask(api, two, garage), goodAnswers);
    expect(await people[by]!.codeOf(ask, { input: { submission: id, person: people[person]!.id } })).toBe(code);
    expect(await heard(id)).toEqual({});
  });

  it('is asked once by forty requests at once, each answered, and nobody else waits for them', async () => {
    const { id } = await submit(two, await plantTask(api, two, garage), goodAnswers);
    const asking = Array.from({ length: 40 }, () => people['填报人']!.ask(ask, { input: { submission: id, person: people['同事']!.id } }));
    const answers = await Promise.all(asking);
    expect(answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions.code))).toEqual([]);
    expect((await about('同事', id)).map(({ kind }) => kind)).toEqual(['SIGNATURE_ASKED']);
  });

  it('what an unsigned one asked is settled by the one that takes its place', async () => {
    const task = await plantTask(api, two, garage);
    const { id } = await submit(two, task, goodAnswers);
    await people['填报人']!.get(ask, { input: { submission: id, person: people['同事']!.id } });
    await submit(two, task, { ...goodAnswers, mileage: { value: 60_000 } });
    expect(await about('同事', id, ', unread: true')).toEqual([]);
  });
});

describe('a hazard', () => {
  const raise = async (severity: string, who = '填报人') =>
    (
      await people[who]!.get('mutation ($input: RaiseHazardInput!) { raiseHazard(input: $input) { hazard { id } } }', {
        input: {
          clientId: randomUUID(),
          unit: encodeGlobalId('Unit', garage.id),
          title: { 'zh-CN': '配电箱冒烟' },
          severity,
          category: 'electricity',
        },
      })
    ).raiseHazard.hazard.id as string;

  it.each([
    ['MAJOR', '填报人', { 院领导: ['HAZARD_RAISED'], 系领导: ['HAZARD_RAISED'], 系主任: ['HAZARD_RAISED'] }],
    ['SERIOUS', '填报人', { 系主任: ['HAZARD_RAISED'] }],
    ['SERIOUS', '系主任', { 管理员: ['HAZARD_RAISED'] }],
    ['MODERATE', '填报人', {}],
    ['MINOR', '填报人', {}],
  ])('%s, raised by %s', async (severity, by, expected) => {
    expect(await heard(await raise(severity, by))).toEqual(expected);
  });

  it('found in a form is told as well', async () => {
    const form = await plantForm(api, vehicleForm('none'), people['管理员']!);
    const failed = { ...goodAnswers, brakes: { value: 'fail', note: '踏板松' } };
    const input = { clientId: randomUUID(), task: (await plantTask(api, form, garage)).id, version: form.version, answers: failed };
    // Without the photo that is wanted it is refused, and nobody is told.
    const before = await api.database.prisma.notification.count({ where: { kind: 'hazard_raised' } });
    expect(await people['填报人']!.codeOf(submitMutation, { input })).toBe('VALIDATION_FAILED');
    expect(await api.database.prisma.notification.count({ where: { kind: 'hazard_raised' } })).toBe(before);
    const graver = definition('消防', 'Fire', [
      section('all', '全部', 'All', [
        check('exit', '出口', 'Exit', {
          consequences: [when("exit = 'fail'", { then: [{ do: 'raise_hazard', severity: 'serious', category: 'fire' }] })],
        }),
      ]),
    ]);
    const other = await plantForm(api, graver, people['管理员']!);
    const task = await plantTask(api, other, garage);
    await submit(other, task, { exit: { value: 'fail' } });
    const hazard = await api.database.prisma.hazard.findFirstOrThrow({ where: { taskId: task.uuid } });
    expect(await heard(encodeGlobalId('Hazard', hazard.id))).toEqual({ 系主任: ['HAZARD_RAISED'] });
    expect((await about('系主任', encodeGlobalId('Hazard', hazard.id)))[0]!.title['zh-CN']).toBe('较大隐患：出口：不合格');
  });
});

describe('the record of delivery', () => {
  const deliveries = (task: string) =>
    `{ node(id: "${task}") { ... on Task { deliveries { kind personName person { id } toldAt readAt pushes { state } } } } }`;

  it('names everybody who was told of a task, and when they read it, to those who answer for its unit alone', async () => {
    const form = await plantForm(api, vehicleForm('one'), people['管理员']!);
    const task = await plantTask(api, form, garage);
    const submission = await submit(form, task, goodAnswers);
    await giveBack('审核人', submission.id, '不清楚');
    await people['填报人']!.get('mutation { readNotifications(input: { all: true }) { viewer { unreadNotifications } } }');
    const expected = [
      { kind: 'SUBMISSION_RETURNED', personName: '填报人', person: { id: people['填报人']!.id }, readAt: expect.any(String) },
      { kind: 'REVIEW_ASKED', personName: '审核人', person: null, readAt: null },
    ];
    expect((await people['系主任']!.get(deliveries(task.id))).node.deliveries).toMatchObject(expected);
    expect((await people['管理员']!.get(deliveries(task.id))).node.deliveries).toHaveLength(2);
    for (const who of ['填报人', '审核人', '系领导']) expect((await people[who]!.get(deliveries(task.id))).node.deliveries, who).toBeNull();
  });
});

describe('a notification', () => {
  it('is its person’s alone: in lists, by id, counted, read and followed', async () => {
    const [mine] = await toldTo('系主任', ', unread: true');
    const byId = 'query ($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id } }';
    expect(await people['系主任']!.get(byId, { id: mine!.id })).toEqual({ node: { id: mine!.id }, nodes: [{ id: mine!.id }] });
    const read = 'mutation ($ids: [ID!]) { readNotifications(input: { ids: $ids }) { viewer { unreadNotifications } } }';
    for (const other of ['管理员', '填报人']) {
      expect(await people[other]!.get(byId, { id: mine!.id })).toEqual({ node: null, nodes: [null] });
      expect((await toldTo(other)).map(({ id }) => id)).not.toContain(mine!.id);
      expect(await people[other]!.codeOf(read, { ids: [mine!.id] })).toBe('NOT_FOUND');
    }
    expect((await about('系主任', mine!.subject!.id))[0]!.readAt).toBeNull();
    expect(await api.anonymous.codeOf('{ notifications { totalCount } }')).toBe('UNAUTHENTICATED');
    expect(await people['系主任']!.codeOf(read, { ids: [mine!.subject!.id] })).toBe('NOT_FOUND');
  });

  it('is unread until it is read, one or all; with a token it is read by eye only', async () => {
    type Unread = { viewer: { unreadNotifications: number }; notifications: { totalCount: number } };
    const unread = () => people['系主任']!.get<Unread>('{ viewer { unreadNotifications } notifications(unread: true) { totalCount } }');
    const before = await unread();
    expect(before.viewer.unreadNotifications).toBeGreaterThan(1);
    expect(before.notifications.totalCount).toBe(before.viewer.unreadNotifications);
    const [first] = await toldTo('系主任', ', unread: true');
    const read = 'mutation ($input: ReadNotificationsInput!) { readNotifications(input: $input) { viewer { unreadNotifications } } }';
    const token = await api.addToken(people['系主任']!, ['read', 'tasks:write']);
    expect((await token.get('{ notifications(first: 1) { totalCount } }')).notifications.totalCount).toBeGreaterThan(0);
    expect(await token.codeOf(read, { input: { all: true } })).toBe('FORBIDDEN');
    const { readNotifications } = await people['系主任']!.get(read, { input: { ids: [first!.id] } });
    expect(readNotifications.viewer.unreadNotifications).toBe(before.viewer.unreadNotifications - 1);
    const readAt = (await about('系主任', first!.subject!.id))[0]!.readAt;
    await people['系主任']!.get(read, { input: { all: true } });
    expect((await unread()).viewer.unreadNotifications).toBe(0);
    expect((await about('系主任', first!.subject!.id))[0]!.readAt).toBe(readAt);
  });

  it('comes live to its person and to nobody else, and no longer after signing out', async () => {
    const query = 'subscription { notificationArrived { kind title } }';
    const [own, other] = await Promise.all(['系主任', '填报人'].map((who) => followSubscription(api.url, people[who]!, query)));
    await new Promise((resolve) => setTimeout(resolve, 300));
    await people['同事']!.get('mutation ($input: RaiseHazardInput!) { raiseHazard(input: $input) { hazard { id } } }', {
      input: {
        clientId: randomUUID(),
        unit: encodeGlobalId('Unit', garage.id),
        title: { 'zh-CN': '漏水' },
        severity: 'SERIOUS',
        category: 'other',
      },
    });
    expect((await own!.next()).data.notificationArrived).toMatchObject({ kind: 'HAZARD_RAISED', title: { 'zh-CN': '较大隐患：漏水' } });
    expect(other!.waiting).toBe(0);
    await people['系主任']!.get('mutation { signOut(input: {}) { signedOut } }');
    await people['同事']!.get('mutation ($input: RaiseHazardInput!) { raiseHazard(input: $input) { hazard { id } } }', {
      input: {
        clientId: randomUUID(),
        unit: encodeGlobalId('Unit', garage.id),
        title: { 'zh-CN': '再漏' },
        severity: 'SERIOUS',
        category: 'other',
      },
    });
    expect(await own!.next()).toBeUndefined();
    other!.close();
  });
});

it('the order of addressees says something of every role with the verb', () => {
  expect([coversVerb(whoFillsIn, 'submission.submit'), coversVerb(whoReviews, 'submission.approve')]).toEqual([true, true]);
});
