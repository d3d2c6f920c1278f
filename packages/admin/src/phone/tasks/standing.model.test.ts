import { describe, expect, test } from 'vitest';
import type { AllSafeItem, StoredDraft, SubmissionItem } from '../device/database.ts';
import type { TaskCard } from '../network/cards.ts';
import { standingOf } from './standing.model.ts';
import { dueInWords, groupTasks, overdueBy } from './task.model.ts';

const now = new Date('2026-11-25T16:30:00+08:00');
const task: TaskCard = {
  id: 'task-1',
  state: 'PENDING',
  late: false,
  slot: '2026-11-25',
  opensAt: '2026-11-25T00:00:00+08:00',
  dueAt: '2026-11-25T16:00:00+08:00',
  closesAt: '2026-11-26T08:00:00+08:00',
  canComplete: true,
  canDeclareAllSafe: true,
  waitingForSignature: false,
  unit: { id: 'u', name: '学生处支部', nameEn: null, kind: 'branch' },
  template: { id: 't', name: { 'zh-CN': '零报告' } },
  version: { id: 'v', number: 1 },
  assignment: { id: 'a', name: { 'zh-CN': '零报告' }, timeZone: 'Asia/Shanghai' },
  myDraft: null,
  submission: null,
};
const declared: AllSafeItem = {
  kind: 'all_safe',
  taskId: 'task-1',
  clientId: 'c',
  personId: 'p',
  createdAt: '',
  deviceTime: '',
  state: 'waiting',
  title: '',
};
const draft = { change: 2, sent: 1 } as StoredDraft;

describe('where a task stands on this phone', () => {
  test('declared here, it is on its way before the server has heard of it', () => {
    expect(standingOf(task, [declared], undefined, now)).toEqual({ is: 'leaving', item: declared });
    const received = { ...declared, state: 'received' } as const;
    expect(standingOf(task, [received], undefined, now)).toEqual({ is: 'leaving', item: received });
    const known = { ...task, state: 'ALL_SAFE', canDeclareAllSafe: false } as const;
    expect(standingOf(known, [received], undefined, now)).toEqual({ is: 'finished', again: true });
  });

  test('what came back is open again, until what is sent next is known', () => {
    const returned = { ...task, state: 'RETURNED', submission: { id: 's-1' } } as const;
    const sent = { ...declared, kind: 'submission', state: 'received', submissionId: 's-1' } as unknown as SubmissionItem;
    expect(standingOf(returned, [{ ...declared, state: 'received' }, sent], undefined, now)).toEqual({ is: 'open', draft: 'none' });
    const next = { ...sent, submissionId: 's-2' };
    expect(standingOf(returned, [sent, next], undefined, now)).toEqual({ is: 'leaving', item: next });
    const waiting = { ...next, state: 'waiting' } as const;
    expect(standingOf(returned, [sent, waiting], undefined, now)).toEqual({ is: 'leaving', item: waiting });
  });

  test('a refused declaration stays in sight', () => {
    const refused = { ...declared, state: 'refused' } as const;
    expect(standingOf(task, [refused], undefined, now)).toEqual({ is: 'leaving', item: refused });
  });

  test('a draft says where it is kept', () => {
    expect(standingOf(task, [], undefined, now)).toEqual({ is: 'open', draft: 'none' });
    expect(standingOf(task, [], draft, now)).toEqual({ is: 'open', draft: 'here' });
    expect(standingOf(task, [], { ...draft, sent: 2 }, now)).toEqual({ is: 'open', draft: 'sent' });
  });

  test('what cannot be done is closed, or not open yet', () => {
    const shut = { ...task, canComplete: false, canDeclareAllSafe: false };
    expect(standingOf(shut, [], undefined, now)).toEqual({ is: 'closed', kept: false });
    expect(standingOf({ ...shut, opensAt: '2026-11-26T00:00:00+08:00' }, [], undefined, now)).toEqual({ is: 'not_open', kept: false });
  });

  test('what was filled in before it was excused or closed can still be looked at', () => {
    const excused: TaskCard = { ...task, state: 'EXCUSED', canComplete: false, canDeclareAllSafe: false };
    expect(standingOf(excused, [], draft, now)).toEqual({ is: 'closed', kept: true });
    expect(standingOf(excused, [], { ...draft, change: 0, sent: 0 }, now)).toEqual({ is: 'finished', again: false });
  });

  test('what has opened since the server was last heard of can be done without it', () => {
    const before: TaskCard = { ...task, canComplete: false, canDeclareAllSafe: false, seenAt: '2026-11-24T20:00:00+08:00' };
    expect(standingOf(before, [], undefined, now)).toEqual({ is: 'open', draft: 'none' });
    expect(standingOf({ ...before, seenAt: now.toISOString() }, [], undefined, now)).toEqual({ is: 'closed', kept: false });
    expect(standingOf({ ...before, state: 'EXCUSED' }, [], undefined, now)).toEqual({ is: 'finished', again: false });
    const over = new Date(Date.parse(before.closesAt) + 1);
    expect(standingOf(before, [], undefined, over)).toEqual({ is: 'closed', kept: false });
  });
});

test('the day is laid out by what is pressing, in the time zone of the assignment', () => {
  const at = (id: string, dueAt: string, more: Partial<TaskCard> = {}) => ({ ...task, id, dueAt, ...more });
  const groups = groupTasks(
    [
      at('later', '2026-11-27T16:00:00+08:00'),
      at('tonight', '2026-11-25T23:30:00+08:00'),
      at('over', '2026-11-25T16:00:00+08:00'),
      at('done', '2026-11-25T12:00:00+08:00', { state: 'SUBMITTED' }),
      at('tomorrow', '2026-11-26T16:00:00+08:00', { opensAt: '2026-11-26T00:00:00+08:00' }),
    ],
    now,
  );
  expect(groups.map(({ group, tasks }) => [group, tasks.map(({ id }) => id)])).toEqual([
    ['overdue', ['over']],
    ['today', ['tonight']],
    ['later', ['later']],
    ['not_open', ['tomorrow']],
    ['done', ['done']],
  ]);
});

test('due times are said as people say them', () => {
  expect(dueInWords(task, now, 'zh-CN')).toEqual({ key: 'due_today', params: { time: '16:00' } });
  expect(dueInWords({ ...task, dueAt: '2026-11-26T00:30:00+08:00' }, now, 'zh-CN')).toEqual({
    key: 'due_tomorrow',
    params: { time: '00:30' },
  });
  expect(dueInWords({ ...task, dueAt: '2026-11-30T16:00:00+08:00' }, now, 'zh-CN')).toMatchObject({
    key: 'due_on',
    params: { day: '11月30日周一' },
  });
  expect(overdueBy(task, now)).toEqual({ key: 'over_minutes', params: { n: 30 } });
  expect(overdueBy({ ...task, dueAt: '2026-11-23T16:00:00+08:00' }, now)).toEqual({ key: 'over_days', params: { n: 2 } });
});
