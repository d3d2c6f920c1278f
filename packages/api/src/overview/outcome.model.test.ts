import { expect, it } from 'vitest';
import { countDay, outcomeOf } from './outcome.model.ts';
import type { DayFacts, DayOutcome } from './outcome.model.ts';

const dueAt = new Date('2026-09-29T08:00:00Z');
const before = new Date('2026-09-29T07:00:00Z');
const after = new Date('2026-09-29T09:00:00Z');
const facts: DayFacts = { state: 'pending', late: false, isOnDemand: false, isStarted: false, dueAt, failCount: 0, hazardCount: 0 };

it.each<[string, Partial<DayFacts>, Date, DayOutcome]>([
  ['nothing yet, before due', {}, before, 'WAITING'],
  ['nothing, after due, before the worker has passed', {}, after, 'SILENT'],
  ['nothing, after due', { state: 'late', late: true }, after, 'SILENT'],
  ['nothing, closed', { state: 'missed', late: true }, after, 'SILENT'],
  ['begun before due', { state: 'in_progress', isStarted: true }, before, 'IN_PROGRESS'],
  ['begun, after due', { state: 'late', late: true, isStarted: true }, after, 'LATE'],
  ['all safe', { state: 'all_safe' }, after, 'ALL_SAFE'],
  ['all safe, too late', { state: 'all_safe', late: true }, after, 'LATE'],
  ['a form without findings', { state: 'submitted' }, before, 'REPORTED'],
  ['a form without findings, too late', { state: 'submitted', late: true }, after, 'LATE'],
  ['a failed item', { state: 'submitted', failCount: 1 }, after, 'FINDINGS'],
  ['a hazard, and late: the finding counts more', { state: 'submitted', late: true, hazardCount: 1 }, after, 'FINDINGS'],
  ['excused', { state: 'excused', late: true }, after, 'EXCUSED'],
  ['begun on demand, after due', { state: 'in_progress', isOnDemand: true, isStarted: true }, after, 'IN_PROGRESS'],
])('%s', (_, change, now, outcome) => {
  expect(outcomeOf({ ...facts, ...change }, now)).toBe(outcome);
});

it('counts a day', () => {
  expect(
    countDay([
      { outcome: 'ALL_SAFE', state: 'all_safe', late: false },
      { outcome: 'LATE', state: 'all_safe', late: true },
      { outcome: 'FINDINGS', state: 'submitted', late: true },
      { outcome: 'REPORTED', state: 'submitted', late: false },
      { outcome: 'SILENT', state: 'missed', late: true },
      { outcome: 'LATE', state: 'late', late: true },
      { outcome: 'WAITING', state: 'pending', late: false },
    ]),
  ).toEqual({ total: 7, allSafe: 2, submitted: 2, withFindings: 1, late: 3, silent: 1, waiting: 1, inProgress: 0, missed: 1, excused: 0 });
});
