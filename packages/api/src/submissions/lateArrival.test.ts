/** Forms that were filled in without a connection and arrive after they were due, or after everything was closed. */
import { randomUUID } from 'node:crypto';
import { date, definition, section } from '@anjian/schema/definition/build.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Asker } from '../../test/api.ts';
import { openGarage, uuidOf, type Garage } from '../../test/garage.ts';
import { plantForm, plantTask, type PlantedForm } from '../../test/plantTask.ts';
import { goodAnswers, vehicleForm } from '../../test/vehicleForm.ts';
import { encodeGlobalId } from '../globalId.ts';
import { mostHeld } from './arrival.model.ts';

let api: Garage['api'];
let garage: Garage['garage'];
let inspector: Garage['inspector'];
let colleague: Garage['colleague'];
let elsewhere: Garage['elsewhere'];
let eventsOf: Garage['eventsOf'];
let reviewer: Asker;
/** The same form, by the server's time and by the device's. */
let byServer: PlantedForm;
let byDevice: PlantedForm;

beforeAll(async () => {
  ({ api, garage, inspector, colleague, elsewhere, form: byServer, eventsOf } = await openGarage());
  reviewer = await api.addPerson(garage, [{ role: 'reviewer', unit: garage }], { name: '沈审' });
  byDevice = await plant(vehicleForm('one', { allSafe: true }), { lateArrival: 'by_device_time', arrivalHours: 2 });
});

afterAll(() => api.close());

const plant = async (form: Parameters<typeof plantForm>[1], data: object) => {
  const planted = await plantForm(api, form, inspector);
  await api.database.prisma.assignment.update({ where: { id: planted.assignmentId }, data });
  return planted;
};
/** Opened two hours ago, was due an hour ago, closed half an hour ago. */
const over = { opens: -120, due: -60, closes: -30 };
const minutes = (count: number) => new Date(Date.now() + count * 60_000).toISOString();
const submission = 'submission { id status arrival submittedAt deviceTime clockOffset supersedes { id } version { id } }';
const submitMutation = `mutation ($input: SubmitTaskInput!) { submitTask(input: $input) { ${submission} task { state late submission { id } } } }`;
const newForm = (form: PlantedForm, task: { id: string }, change: object = {}) => ({
  clientId: randomUUID(),
  task: task.id,
  version: form.version,
  answers: goodAnswers,
  startedAt: minutes(-100),
  ...change,
});
const submit = async (input: object, who = inspector) => (await who.get(submitMutation, { input })).submitTask;
const refusal = async (input: object, who = inspector) => (await who.ask(submitMutation, { input })).errors[0]?.extensions;
const accept = 'mutation ($id: ID!, $note: String) { acceptLateArrival(input: { submission: $id, note: $note }) { submission { id } } }';
const decline = 'mutation ($id: ID!, $note: String!) { declineLateArrival(input: { submission: $id, note: $note }) { submission { id } } }';
const look = async (id: string, who = inspector) =>
  (
    await who.get(
      `query ($id: ID!) { node(id: $id) { ... on Submission { status arrival settledByName settledNote settledAt canSettle answers
        task { state late submission { id } } } } }`,
      { id },
    )
  ).node;

describe('a form finished on a device before it was due', () => {
  it('is on time by the device’s clock where the assignment says so, and keeps both times', async () => {
    const task = await plantTask(api, byDevice, garage, { opens: -120, due: -10, closes: 60, state: 'late' });
    const deviceTime = minutes(-20);
    const { submission: sent, task: after } = await submit(newForm(byDevice, task, { deviceTime, clockOffset: 1500 }));
    expect(sent).toMatchObject({ status: 'COMPLETE', arrival: 'ON_TIME_BY_DEVICE', deviceTime, clockOffset: 1500 });
    expect(Date.parse(sent.submittedAt)).toBeGreaterThan(Date.parse(deviceTime));
    expect(after).toEqual({ state: 'SUBMITTED', late: false, submission: { id: sent.id } });
  });

  it('is late by the server’s clock everywhere else', async () => {
    const task = await plantTask(api, byServer, garage, { opens: -120, due: -10, closes: 60, state: 'late' });
    const { submission: sent, task: after } = await submit(newForm(byServer, task, { deviceTime: minutes(-20) }));
    expect([sent.arrival, after.late]).toEqual(['LATE', true]);
  });

  it('counts when it comes after closing, within the hours given, though the task was missed', async () => {
    const task = await plantTask(api, byDevice, garage, { ...over, state: 'missed' });
    const input = newForm(byDevice, task, { deviceTime: minutes(-70) });
    const { submission: sent, task: after } = await submit(input);
    expect([sent.status, sent.arrival]).toEqual(['COMPLETE', 'ON_TIME_BY_DEVICE']);
    expect(after).toEqual({ state: 'SUBMITTED', late: false, submission: { id: sent.id } });
    expect((await submit(input)).submission.id).toBe(sent.id);
    expect(await refusal(newForm(byDevice, task, { deviceTime: minutes(-70) }), colleague)).toMatchObject({
      code: 'STATE_CONFLICT',
      details: { state: 'submitted', reason: 'wrong_state' },
    });
  });

  it('counts as late when it was finished between due and closing', async () => {
    const task = await plantTask(api, byDevice, garage, { ...over, state: 'missed' });
    const { submission: sent, task: after } = await submit(newForm(byDevice, task, { deviceTime: minutes(-45) }));
    expect([sent.status, sent.arrival, after.state, after.late]).toEqual(['COMPLETE', 'LATE', 'SUBMITTED', true]);
  });

  it('says all safe as well', async () => {
    const task = await plantTask(api, byDevice, garage, { ...over, state: 'missed' });
    const { declareAllSafe } = await inspector.get(
      `mutation ($input: DeclareAllSafeInput!) { declareAllSafe(input: $input) { ${submission} task { state late } } }`,
      { input: { clientId: randomUUID(), task: task.id, deviceTime: minutes(-70) } },
    );
    expect(declareAllSafe.submission).toMatchObject({ status: 'COMPLETE', arrival: 'ON_TIME_BY_DEVICE' });
    expect(declareAllSafe.task).toEqual({ state: 'ALL_SAFE', late: false });
  });

  it('is read on the day it was filled in', async () => {
    const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date(Date.now() - 3 * 86_400_000));
    const form = await plant(
      definition('日检', 'Daily', [
        section('all', '全部', 'All', [date('day', '日期', 'Day', { constraints: [['day = today()', ['应为今天', 'Must be today']]] })]),
      ]),
      { lateArrival: 'by_device_time', arrivalHours: 168 },
    );
    const before = 3 * 1440;
    const task = await plantTask(api, form, garage, { opens: -before - 1, due: -before + 1, closes: -before + 2, state: 'missed' });
    const given = { answers: { day: { value: day } }, startedAt: minutes(-before), deviceTime: minutes(-before) };
    expect((await submit(newForm(form, task, given))).submission.arrival).toBe('ON_TIME_BY_DEVICE');
  });
});

describe('what arrives after closing and does not count by itself', () => {
  it.each<[string, () => PlantedForm, object, () => object]>([
    ['by the server’s time', () => byServer, over, () => ({ deviceTime: minutes(-70) })],
    [
      'after the hours given',
      () => byDevice,
      { opens: -400, due: -300, closes: -200 },
      () => ({ startedAt: minutes(-390), deviceTime: minutes(-310) }),
    ],
    ['finished after closing', () => byDevice, over, () => ({ deviceTime: minutes(-10) })],
    ['by a clock ahead of ours', () => byDevice, over, () => ({ deviceTime: minutes(30) })],
    ['by a clock that was measured to be slow', () => byDevice, over, () => ({ deviceTime: minutes(-70), clockOffset: 50 * 60_000 })],
  ])('%s, is held and changes nothing of its task', async (_, form, window, times) => {
    const task = await plantTask(api, form(), garage, { ...window, state: 'missed' });
    const input = newForm(form(), task, times());
    const { submission: sent, task: after } = await submit(input);
    expect([sent.status, sent.arrival, sent.supersedes]).toEqual(['HELD', 'AFTER_CLOSING', null]);
    expect(after).toEqual({ state: 'MISSED', late: false, submission: null });
    expect(await eventsOf(sent.id)).toEqual(['submission.hold']);
    expect((await submit(input)).submission.id).toBe(sent.id);
  });

  it('raises what it found all the same: the danger does not wait', async () => {
    const task = await plantTask(api, byServer, garage, { ...over, state: 'missed' });
    const answers = { ...goodAnswers, tyres: { value: [{ id: 'a', answers: { tread: { value: 'fail', note: '磨平' } } }] } };
    const { submission: sent } = await submit(newForm(byServer, task, { deviceTime: minutes(-70), answers }));
    expect(sent.status).toBe('HELD');
    expect(await api.database.prisma.hazard.count({ where: { submissionId: uuidOf(sent.id), state: 'open' } })).toBe(1);
  });

  it.each<[string, object]>([
    ['tells no time', { startedAt: null }],
    ['was begun after closing', { startedAt: minutes(-20), deviceTime: minutes(-10) }],
  ])('is refused when it %s', async (_, change) => {
    const task = await plantTask(api, byServer, garage, { ...over, state: 'missed' });
    expect(await refusal(newForm(byServer, task, change))).toMatchObject({ code: 'STATE_CONFLICT', details: { reason: 'closed' } });
    expect(await api.database.prisma.submission.count({ where: { taskId: task.uuid } })).toBe(0);
  });

  it('is refused while twenty wait for the same task, takes nothing away, and is taken when one of them was decided', async () => {
    const task = await plantTask(api, byServer, garage, { ...over, state: 'missed' });
    const late = () => newForm(byServer, task, { deviceTime: minutes(-70) });
    const waiting: string[] = [];
    for (let count = 0; count < mostHeld; count++) waiting.push((await submit(late())).submission.id);
    const input = late();
    expect(await refusal(input)).toMatchObject({
      code: 'STATE_CONFLICT',
      details: { reason: 'too_many_held' },
      messages: { 'zh-CN': expect.stringContaining('等待认可'), en: expect.stringContaining('ask a reviewer') },
    });
    expect(await api.database.prisma.submission.count({ where: { taskId: task.uuid } })).toBe(mostHeld);
    const other = await plantTask(api, byServer, garage, { ...over, state: 'missed' });
    expect((await submit(newForm(byServer, other, { deviceTime: minutes(-70) }))).submission.status).toBe('HELD');
    await reviewer.get(decline, { id: waiting[0], note: '重复' });
    expect((await submit(input)).submission.status).toBe('HELD');
  });

  it('is refused for a task that was excused', async () => {
    const task = await plantTask(api, byServer, garage, { ...over, state: 'excused' });
    const told = await refusal(newForm(byServer, task, { deviceTime: minutes(-70) }));
    expect(told).toMatchObject({ code: 'STATE_CONFLICT', details: { state: 'excused', reason: 'wrong_state' } });
  });
});

describe('a held submission', () => {
  const hold = async () => {
    const task = await plantTask(api, byServer, garage, { ...over, state: 'missed' });
    const { submission: sent } = await submit(newForm(byServer, task, { deviceTime: minutes(-70) }));
    return { task, id: sent.id as string };
  };

  const asksOf = async (id: string) =>
    (
      await api.database.prisma.notification.findMany({
        where: { personId: reviewer.personId, subjectId: uuidOf(id) },
        orderBy: { dedupeKey: 'asc' },
      })
    ).map(({ kind, dedupeKey, settledAt }) => [kind, dedupeKey.split(':')[0], settledAt !== null]);

  it('asks whoever reviews, until it is settled; accepted, it is to be reviewed like any other', async () => {
    const [accepted, declined] = [await hold(), await hold()];
    expect(await asksOf(accepted.id)).toEqual([['review_asked', 'acceptance_asked', false]]);
    await reviewer.get(decline, { id: declined.id, note: '重复' });
    expect(await asksOf(declined.id)).toEqual([['review_asked', 'acceptance_asked', true]]);
    const other = await api.addPerson(garage, [{ role: 'leader', unit: garage }]);
    await other.get(accept, { id: accepted.id });
    expect(await asksOf(accepted.id)).toEqual([
      ['review_asked', 'acceptance_asked', true],
      ['review_asked', 'review_asked', false],
    ]);
  });

  it('counts, as late, when a reviewer accepts it, once', async () => {
    const { id } = await hold();
    expect(await look(id, reviewer)).toMatchObject({ status: 'HELD', canSettle: true });
    const asked = await Promise.all(Array.from({ length: 20 }, () => reviewer.ask(accept, { id, note: '地下室无信号' })));
    expect(asked.flatMap(({ errors }) => errors)).toEqual([]);
    expect(await look(id)).toMatchObject({
      status: 'COMPLETE',
      arrival: 'AFTER_CLOSING',
      settledByName: '沈审',
      settledNote: '地下室无信号',
      settledAt: expect.any(String),
      canSettle: false,
      task: { state: 'SUBMITTED', late: true, submission: { id } },
    });
    expect(await eventsOf(id)).toEqual(['submission.hold', 'submission.accept']);
    expect(await reviewer.codeOf(decline, { id, note: '不认' })).toBe('STATE_CONFLICT');
  });

  it('stays to be read when it is declined', async () => {
    const { id } = await hold();
    await reviewer.get(decline, { id, note: '已由他人补查' });
    expect(await look(id)).toMatchObject({
      status: 'VOID',
      settledNote: '已由他人补查',
      answers: goodAnswers,
      task: { state: 'MISSED', submission: null },
    });
    expect(await eventsOf(id)).toEqual(['submission.hold', 'submission.decline']);
    expect(await reviewer.codeOf(accept, { id })).toBe('STATE_CONFLICT');
  });

  it('is not accepted past an excuse that was given meanwhile', async () => {
    const { task, id } = await hold();
    await api.database.prisma.task.update({ where: { id: task.uuid }, data: { state: 'excused' } });
    const { errors } = await reviewer.ask(accept, { id });
    expect(errors[0]?.extensions).toMatchObject({ code: 'STATE_CONFLICT', details: { state: 'excused', reason: 'wrong_state' } });
    expect((await look(id)).status).toBe('HELD');
  });

  it('waits for its second signature where the form wants one', async () => {
    const two = await plant(vehicleForm('two'), {});
    const task = await plantTask(api, two, garage, { ...over, state: 'missed' });
    const { submission: sent } = await submit(newForm(two, task, { deviceTime: minutes(-70) }));
    await reviewer.get(accept, { id: sent.id });
    expect(await look(sent.id)).toMatchObject({ status: 'AWAITING_SIGNATURE', task: { state: 'SUBMITTED', late: true } });
  });

  it.each<[string, () => Asker, string]>([
    ['by whoever handed it in', () => manager, 'SAME_PERSON'],
    ['without the right', () => colleague, 'FORBIDDEN'],
    ['of another unit', () => elsewhere, 'NOT_FOUND'],
  ])('is not accepted %s', async (_, who, code) => {
    const task = await plantTask(api, byServer, garage, { ...over, state: 'missed' });
    const { submission: sent } = await submit(newForm(byServer, task, { deviceTime: minutes(-70) }), manager);
    expect(await who().codeOf(accept, { id: sent.id })).toBe(code);
    expect(await who().codeOf(decline, { id: sent.id, note: 'x' })).toBe(code);
    expect(await api.database.prisma.submission.count({ where: { id: uuidOf(sent.id), status: 'held' } })).toBe(1);
  });

  let manager: Asker;
  beforeAll(async () => {
    manager = await api.addPerson(garage, [{ role: 'unit_manager', unit: garage }]);
  });
});

describe('a version published while somebody filled in the one before', () => {
  /** The task is on the second version, published five minutes after the first. */
  async function moveOn() {
    const form = await plant(vehicleForm('one'), {});
    const task = await plantTask(api, form, garage);
    const { prisma } = api.database;
    const first = await prisma.templateVersion.findUniqueOrThrow({ where: { id: form.versionId } });
    const { id, definitionHash: _hash, ...rest } = first;
    const second = await prisma.templateVersion.create({
      data: { ...rest, definition: first.definition as object, number: 2, definitionHash: `2 ${id}`, publishedAt: new Date(minutes(5)) },
    });
    await prisma.task.update({ where: { id: task.uuid }, data: { versionId: second.id } });
    return { form, task, second };
  }

  it('leaves work that was begun before on its version', async () => {
    const { form, task } = await moveOn();
    const { submission: sent } = await submit(newForm(form, task, { startedAt: minutes(-15), deviceTime: minutes(-1) }));
    expect([sent.status, sent.version.id]).toEqual(['COMPLETE', form.version]);
  });

  it('wants the new one from whoever begins afterwards, and knows no version of another template', async () => {
    const { form, task, second } = await moveOn();
    for (const change of [{ startedAt: minutes(6) }, { startedAt: null }, { version: byServer.version, startedAt: minutes(-15) }])
      expect(await refusal(newForm(form, task, change))).toMatchObject({
        code: 'STATE_CONFLICT',
        details: { reason: 'version_changed' },
      });
    const version = encodeGlobalId('TemplateVersion', second.id);
    expect((await submit(newForm(form, task, { version }))).submission.version.id).toBe(version);
  });
});
