import { describe, expect, it } from 'vitest';
import { addDays, dayOf, instantAt, weekdayOf } from './calendar.ts';
import { assignments } from './campaign.ts';
import { historyUntil, slotsOf } from './history.ts';

const now = new Date('2026-11-24T06:30:00Z'); // 14:30 in Shanghai
const moments = historyUntil(now, assignments);
const reports = moments.filter(({ does }) => does === 'submit' || does === 'declare_all_safe');

describe('the history of the sample', () => {
  it('is the same each time, in order, and never ahead of now', () => {
    expect(historyUntil(now, assignments)).toEqual(moments);
    expect(moments.map(({ at }) => at.getTime())).toEqual(moments.map(({ at }) => at.getTime()).sort((one, other) => one - other));
    expect(moments.at(-1)!.at.getTime()).toBeLessThanOrEqual(now.getTime());
  });

  it('reaches back about three weeks and is mostly on time', () => {
    expect(dayOf(moments[0]!.at) <= addDays(dayOf(now), -18)).toBe(true);
    const late = reports.filter(({ at, slot, assignment }) => at > instantAt(slot, assignment.timeOfDay));
    expect(late.length).toBeGreaterThan(10);
    expect(late.length / reports.length).toBeLessThan(0.15);
  });

  it('leaves gaps: some rounds were missed', () => {
    const zero = assignments.find(({ key }) => key === 'zero-report')!;
    const past = slotsOf(zero, dayOf(now)).filter((slot) => instantAt(slot, zero.timeOfDay) < now).length * 12;
    const reported = reports.filter(({ assignment, slot }) => assignment.key === zero.key && slot < dayOf(now)).length;
    expect(reported).toBeLessThan(past);
    expect(reported).toBeGreaterThan(past * 0.85);
  });

  it('has today half done: reported, begun, and silent', () => {
    const today = moments.filter(({ assignment, slot }) => assignment.key === 'zero-report' && slot === dayOf(now));
    expect(today.filter(({ does }) => does === 'declare_all_safe').length).toBeGreaterThan(2);
    expect(new Set(today.map(({ unit }) => unit)).size).toBeLessThan(12);
  });

  it.each(['secretary.students', 'fire.students'])('leaves %s something to do', (userName) => {
    const open = assignments.flatMap(({ duties, firstDay, lastDay, graceMinutes, opensMinutesBefore, timeOfDay, ...assignment }) =>
      Object.entries(duties)
        .filter(([, { by }]) => by === userName)
        .flatMap(([unit]) =>
          slotsOf({ ...assignment, duties, firstDay, lastDay, graceMinutes, opensMinutesBefore, timeOfDay }, dayOf(now))
            .filter((slot) => instantAt(slot, timeOfDay, -opensMinutesBefore) < now && instantAt(slot, timeOfDay, graceMinutes) > now)
            .map((slot) => `${assignment.key}/${unit}/${slot}`),
        ),
    );
    const done = moments.map(({ assignment, unit, slot }) => `${assignment.key}/${unit}/${slot}`);
    expect(open.length).toBeGreaterThan(0);
    expect(open.filter((round) => done.includes(round))).toEqual([]);
  });

  it('reports each round once, inside its window, and signs after it was handed in', () => {
    const rounds = reports.map(({ assignment, unit, slot }) => `${assignment.key}/${unit}/${slot}`);
    expect(new Set(rounds).size).toBe(rounds.length);
    for (const { at, slot, assignment } of reports) {
      const due = instantAt(slot, assignment.timeOfDay).getTime();
      expect(at.getTime()).toBeGreaterThanOrEqual(due - assignment.opensMinutesBefore * 60_000);
      expect(at.getTime()).toBeLessThanOrEqual(due + assignment.graceMinutes * 60_000);
    }
    for (const signed of moments.filter(({ does }) => does === 'sign')) {
      const submitted = reports.find(
        (report) => report.unit === signed.unit && report.slot === signed.slot && report.assignment === signed.assignment,
      );
      expect(signed.at > submitted!.at).toBe(true);
    }
  });

  it.each(['2026-11-24T16:05:00Z', '2026-11-24T23:00:00Z', '2026-12-31T10:00:00Z', '2027-02-28T15:59:00Z'])(
    'has something for today at %s',
    (text) => {
      const at = new Date(text);
      const today = historyUntil(at, assignments).filter(({ slot, assignment }) => slot === dayOf(at) && assignment.recurrence === 'daily');
      expect(today.length).toBeGreaterThan(0);
    },
  );
});

describe('the calendar of the sample', () => {
  it('counts days in Shanghai', () => {
    expect(dayOf(new Date('2026-11-24T16:00:00Z'))).toBe('2026-11-25');
    expect(instantAt('2026-11-24', '16:00').toISOString()).toBe('2026-11-24T08:00:00.000Z');
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
    expect([weekdayOf('2026-11-23'), weekdayOf('2026-11-29')]).toEqual([1, 7]);
  });
});
