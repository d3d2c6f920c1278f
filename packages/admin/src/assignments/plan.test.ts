import { expect, test } from 'vitest';
import { type AssignableTemplate, assetsProblem, datesProblem, emptyPlan, inputOf, withTemplate } from './plan.ts';

const template = (id: string, zh: string): AssignableTemplate => ({
  id,
  name: { 'zh-CN': zh, en: `en ${zh}` },
  latest: { id: `${id}-1`, number: 1 },
});
const vehicles = template('t1', '公务车辆检查');
const canteen = template('t2', '食堂检查');
const plan = emptyPlan('2026-11-24', 'u1');

test('a template lends its name until somebody writes another', () => {
  const first = withTemplate(plan, vehicles);
  expect(first).toEqual({ name: '公务车辆检查', nameEn: 'en 公务车辆检查' });
  expect(withTemplate({ ...first, template: vehicles }, canteen).name).toBe('食堂检查');
  expect(withTemplate({ name: '节前车辆检查', nameEn: '', template: vehicles }, canteen).name).toBe('节前车辆检查');
});

test.each([
  [{ recurrence: 'ONCE', endsOn: '2026-01-01' }, undefined],
  [{ recurrence: 'DAILY', endsOn: '2026-11-23' }, 'assignments.endsBeforeStart'],
  [{ recurrence: 'DAILY', endsOn: '2026-11-24' }, undefined],
  [{ recurrence: 'WEEKLY', weekdays: [3], endsOn: '2026-11-24' }, 'assignments.noSlot'],
  [{ recurrence: 'ON_DEMAND', endsOn: '2026-11-24' }, undefined],
  [{ recurrence: 'ON_DEMAND', endsOn: '2026-11-23' }, 'assignments.endsBeforeStart'],
] as const)('dates of %o', (change, problem) => {
  expect(datesProblem({ ...plan, ...change, weekdays: 'weekdays' in change ? [...change.weekdays] : plan.weekdays })).toBe(problem);
});

test('what is sent names no weekdays unless weekly, and one date when once', () => {
  const input = inputOf(
    { ...plan, template: vehicles, name: ' 车辆 ', targets: [{ unit: 'u1', subtree: false }], endsOn: '2027-01-01' },
    'c1',
    [],
  );
  expect(input).toMatchObject({
    template: 't1',
    name: { 'zh-CN': '车辆' },
    weekdays: [],
    startsOn: '2026-11-24',
    endsOn: '2026-11-24',
    clientId: 'c1',
  });
});

test('weekdays are sent in their order', () => {
  const input = inputOf(
    { ...plan, template: vehicles, name: '车辆', recurrence: 'WEEKLY', weekdays: [5, 1], endsOn: '2026-12-24' },
    'c1',
    [],
  );
  expect(input.weekdays).toEqual([1, 5]);
});

const asset = { id: 'x1', name: '1号灭火器', number: null };

test.each([
  [{ by: 'unit', kind: '灭火器', list: [asset] }, null, undefined],
  [{ by: 'kind', kind: '灭火器', list: [asset] }, { kind: 'extinguisher' }, undefined],
  [{ by: 'kind', kind: '微波炉', list: [] }, { kind: '微波炉' }, undefined],
  [{ by: 'list', kind: '灭火器', list: [asset] }, { list: ['x1'] }, undefined],
  [{ by: 'kind', kind: ' ', list: [] }, { kind: '' }, 'assignments.kindRequired'],
  [{ by: 'list', kind: '', list: [] }, { list: [] }, 'assignments.assetsRequired'],
] as const)('assets by %o are sent as %o', (assets, sent, problem) => {
  const planned = { ...assets, list: [...assets.list] };
  expect(inputOf({ ...plan, template: vehicles, name: '检查', assets: planned }, 'c1', []).assets).toEqual(sent);
  expect(assetsProblem(planned)).toBe(problem);
});
