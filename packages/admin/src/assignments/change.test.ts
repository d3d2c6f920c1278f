import { expect, test } from 'vitest';
import type { AssignmentSheet } from './AssignmentPage.tsx';
import { changeOf, inputOfChange } from './change.ts';

const unit = (id: string) => ({ id, name: id, nameEn: null, kind: 'office', parent: null });
const units = [unit('u-1'), unit('u-2')];

const assignment: AssignmentSheet = {
  __typename: 'Assignment',
  id: 'a-1',
  name: { 'zh-CN': '国庆零报告', en: 'Zero report' },
  active: true,
  recurrence: 'WEEKLY',
  weekdays: [1, 4],
  timeOfDay: '16:00',
  timeZone: 'Asia/Shanghai',
  startsOn: '2026-11-02',
  endsOn: '2026-11-30',
  endedAt: null,
  template: { id: 't-1', name: { 'zh-CN': '零报告' }, latest: { id: 'v-2', number: 2 } },
  unit: unit('u-1'),
  graceMinutes: 240,
  opensMinutesBefore: 480,
  lateArrival: 'BY_SERVER_TIME',
  arrivalHours: 72,
  needsReview: true,
  assets: { kind: 'extinguisher', list: [] },
  createdAt: '2026-11-01T00:00:00Z',
  createdBy: null,
  version: { id: 'v-1', number: 1 },
  targets: [{ unit: unit('u-1'), subtree: true }],
  slots: [],
  tasks: { totalCount: 0 },
};
const before = changeOf(assignment);

test('nothing changed is nothing sent', () => {
  expect(inputOfChange(assignment, before, units)).toBeNull();
  expect(inputOfChange(assignment, { ...before, from: 'NOW' }, units)).toBeNull();
});

test.each([
  [{ timeOfDay: '15:00' }, { timeOfDay: '15:00' }],
  [{ graceMinutes: 0 }, { graceMinutes: 0 }],
  [{ endsOn: '2026-12-31' }, { endsOn: '2026-12-31' }],
  [{ weekdays: [5, 1] }, { weekdays: [1, 5] }],
  [{ name: ' 元旦零报告 ' }, { name: { 'zh-CN': '元旦零报告', en: 'Zero report' } }],
  [{ nameEn: '' }, { name: { 'zh-CN': '国庆零报告' } }],
  [{ targets: [{ unit: 'u-2', subtree: false }] }, { targets: [{ unit: 'u-2', subtree: false }] }],
  [{ assets: { by: 'kind' as const, kind: '电梯', list: [] } }, { assets: { kind: 'elevator' } }],
  [{ assets: { by: 'unit' as const, kind: 'extinguisher', list: [] } }, { assets: null }],
  [{ lateArrival: 'BY_DEVICE_TIME' as const }, { lateArrival: 'BY_DEVICE_TIME' }],
  [{ arrivalHours: 24 }, { arrivalHours: 24 }],
  [{ needsReview: false }, { needsReview: false }],
  [{ toLatest: true }, { version: 'v-2' }],
])('%o alone is sent', (edit, sent) => {
  expect(inputOfChange(assignment, { ...before, ...edit }, units)).toEqual({ assignment: 'a-1', from: 'NEXT_SLOT', ...sent });
});
