import { expect, it } from 'vitest';
import { isOver, planProblems } from './assignment.model.ts';
import type { AssignmentPlan } from './assignment.model.ts';

const plan: AssignmentPlan = {
  targets: [{ unitId: 'a', subtree: true }],
  recurrence: 'weekly',
  weekdays: [1],
  timeOfDay: '09:00',
  timeZone: 'Asia/Shanghai',
  startsOn: '2026-09-28',
  endsOn: '2026-10-11',
  graceMinutes: 60,
  opensMinutesBefore: 540,
};

it('accepts a plan with everything in its place', () => {
  expect(planProblems(plan)).toEqual([]);
});

it.each<[string, Partial<AssignmentPlan>, { field: string; code: string }]>([
  ['no target', { targets: [] }, { field: 'targets', code: 'required' }],
  ['a time past midnight', { timeOfDay: '24:00' }, { field: 'timeOfDay', code: 'not_a_time' }],
  ['a zone nobody knows', { timeZone: 'Mars/Olympus' }, { field: 'timeZone', code: 'not_a_time_zone' }],
  ['a day that is not in the month', { startsOn: '2026-02-30' }, { field: 'startsOn', code: 'not_a_date' }],
  ['an end before the start', { endsOn: '2026-09-01' }, { field: 'endsOn', code: 'ends_before_it_starts' }],
  ['a span of a century', { endsOn: '2126-09-28' }, { field: 'endsOn', code: 'too_long' }],
  ['weekly without a day', { weekdays: [] }, { field: 'weekdays', code: 'required' }],
  ['an eighth day', { weekdays: [8] }, { field: 'weekdays', code: 'out_of_range' }],
  ['negative grace', { graceMinutes: -1 }, { field: 'graceMinutes', code: 'out_of_range' }],
  ['half a minute', { opensMinutesBefore: 0.5 }, { field: 'opensMinutesBefore', code: 'out_of_range' }],
  ['once over two weeks', { recurrence: 'once' }, { field: 'endsOn', code: 'once_has_one_date' }],
  ['no Sunday in the span', { weekdays: [7], endsOn: '2026-09-30' }, { field: 'weekdays', code: 'no_date_matches' }],
])('refuses %s', (_, change, problem) => {
  expect(planProblems({ ...plan, ...change })).toMatchObject([problem]);
});

it.each([
  ['2026-10-05T01:59:59Z', false],
  ['2026-10-05T02:00:00Z', true],
])('is over when the last Monday has closed, an hour after nine in Shanghai: at %s %s', (now, expected) => {
  expect(isOver(plan, new Date(now))).toBe(expected);
});
