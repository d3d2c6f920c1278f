import { expect, test } from 'vitest';
import type { DayOutcome } from '../data/generated/graphql.ts';
import { countOutcomes, type DayRow, filterRows, neighbours, progressOf, slotToShow, sortDue, sortRows } from './day.ts';

const row = (name: string, outcome: DayOutcome): DayRow => ({
  outcome,
  hazardCount: 0,
  failCount: 0,
  unit: { id: name, name, nameEn: null, kind: 'office', parent: null },
  task: { id: name, state: 'PENDING', late: false, startedAt: null, submittedAt: null },
  submission: null,
  heldSubmission: null,
});
const name = (unit: { name: string }) => unit.name;

const rows = [row('总务处', 'ALL_SAFE'), row('保卫处', 'SILENT'), row('教务处', 'FINDINGS'), row('党政办', 'SILENT')];

test('counts add up to the rows', () => {
  const counts = countOutcomes(rows);
  expect(counts).toMatchObject({ SILENT: 2, FINDINGS: 1, ALL_SAFE: 1, WAITING: 0 });
  expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(rows.length);
});

test('the silent stand first, in the order of their names', () => {
  expect(sortRows(rows, name, 'zh-CN').map(({ unit }) => unit.name)).toEqual(['保卫处', '党政办', '教务处', '总务处']);
});

test('rows are found by outcome and by part of the name', () => {
  expect(filterRows(rows, { outcome: 'SILENT', search: '' }, name)).toHaveLength(2);
  expect(filterRows(rows, { outcome: null, search: ' 务处 ' }, name).map(({ unit }) => unit.name)).toEqual(['总务处', '教务处']);
  expect(filterRows(rows, { outcome: 'SILENT', search: '总务' }, name)).toEqual([]);
});

const none = { total: 0, allSafe: 0, submitted: 0, withFindings: 0, late: 0, silent: 0, inProgress: 0, missed: 0, waiting: 0, excused: 0 };

test.each([
  [
    { ...none, total: 60, allSafe: 40, submitted: 10 },
    { done: 50, expected: 60, percent: 83 },
  ],
  [
    { ...none, total: 3, allSafe: 2, excused: 1 },
    { done: 2, expected: 2, percent: 100 },
  ],
  [none, { done: 0, expected: 0, percent: 100 }],
  // 199 of 200 is not all of them.
  [
    { ...none, total: 200, submitted: 199 },
    { done: 199, expected: 200, percent: 99 },
  ],
])('progress of %o', (counts, progress) => {
  expect(progressOf(counts)).toEqual(progress);
});

test.each([
  ['2026-11-24', '2026-11-24'],
  ['2026-11-25', '2026-11-24'],
  ['2026-11-01', '2026-11-10'],
])('on %s the occasion shown is %s', (today, shown) => {
  expect(slotToShow(['2026-11-24', '2026-11-10', '2026-12-01'], today)).toBe(shown);
});

test('neighbours are the nearest occasions, also from a date between', () => {
  const slots = ['2026-11-10', '2026-11-24', '2026-12-01'];
  expect(neighbours(slots, '2026-11-24')).toEqual({ previous: '2026-11-10', next: '2026-12-01' });
  expect(neighbours(slots, '2026-11-30')).toEqual({ previous: '2026-11-24', next: '2026-12-01' });
  expect(neighbours(slots, '2026-11-10').previous).toBeUndefined();
});

test('what is due stands in the order of who is silent, then of the clock; what has no day is left out', () => {
  const due = (id: string, dueAt: string, silent: number) => ({ id, day: { dueAt, counts: { silent } } });
  const sorted = sortDue([
    due('evening', '2026-11-24T19:00:00+08:00', 0),
    { id: 'withdrawn', day: null },
    due('noon', '2026-11-24T04:00:00Z', 0),
    due('silent', '2026-11-24T20:00:00+08:00', 2),
  ]);
  expect(sorted.map(({ assignment }) => assignment.id)).toEqual(['silent', 'noon', 'evening']);
});
