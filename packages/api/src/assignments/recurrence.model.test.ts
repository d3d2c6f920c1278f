import { describe, expect, it } from 'vitest';
import { addDays, isCalendarDate, isTimeZone, localDate, slotBegunAt, slotsBetween } from './recurrence.model.ts';
import type { RecurrenceRule } from './recurrence.model.ts';

const daily: RecurrenceRule = {
  recurrence: 'daily',
  weekdays: [],
  timeOfDay: '16:00',
  timeZone: 'Asia/Shanghai',
  startsOn: '2026-09-29',
  endsOn: '2026-10-08',
  graceMinutes: 120,
  opensMinutesBefore: 960,
};

const dates = (rule: RecurrenceRule, from = rule.startsOn, to = rule.endsOn) => slotsBetween(rule, from, to).map((slot) => slot.date);

describe('slots of a rule', () => {
  it('has one for every day, both ends included', () => {
    expect(dates(daily)).toHaveLength(10);
    expect(dates(daily).at(0)).toBe('2026-09-29');
    expect(dates(daily).at(-1)).toBe('2026-10-08');
  });

  it('keeps to the window asked for', () => {
    expect(dates(daily, '2026-10-01', '2026-10-02')).toEqual(['2026-10-01', '2026-10-02']);
    expect(dates(daily, '2026-01-01', '2026-09-30')).toEqual(['2026-09-29', '2026-09-30']);
    expect(dates(daily, '2027-01-01', '2027-02-01')).toEqual([]);
  });

  it('opens, is due and closes where the rule says', () => {
    const [slot] = slotsBetween(daily, '2026-09-29', '2026-09-29');
    expect(slot).toEqual({
      date: '2026-09-29',
      opensAt: new Date('2026-09-29T00:00:00+08:00'),
      dueAt: new Date('2026-09-29T16:00:00+08:00'),
      closesAt: new Date('2026-09-29T18:00:00+08:00'),
    });
  });

  it('falls on the chosen weekdays, Monday being 1', () => {
    const mondaysAndFridays: RecurrenceRule = { ...daily, recurrence: 'weekly', weekdays: [1, 5], endsOn: '2026-10-12' };
    expect(dates(mondaysAndFridays)).toEqual(['2026-10-02', '2026-10-05', '2026-10-09', '2026-10-12']);
  });

  it('happens once on its first day, whatever the last one says', () => {
    expect(dates({ ...daily, recurrence: 'once' })).toEqual(['2026-09-29']);
  });
});

describe('across changes of the clock', () => {
  const zones = ['Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia'];
  const times = ['00:30', '01:30', '02:30'];

  it.each(zones.flatMap((timeZone) => times.map((timeOfDay) => ({ timeZone, timeOfDay }))))(
    '$timeZone at $timeOfDay: 400 days have 400 slots, as RFC 5545 §3.3.5 computed from Intl alone gives them',
    ({ timeZone, timeOfDay }) => {
      const rule: RecurrenceRule = { ...daily, timeZone, timeOfDay, startsOn: '2026-02-01', endsOn: addDays('2026-02-01', 399) };
      const slots = slotsBetween(rule, rule.startsOn, rule.endsOn);
      const independent = Array.from({ length: 400 }, (_, day) => dueByIntl(addDays('2026-02-01', day), timeOfDay, timeZone));
      expect(new Set(slots.map((slot) => slot.date)).size).toBe(400);
      expect(slots.map((slot) => slot.dueAt.toISOString())).toEqual(independent);
    },
  );

  it('reads a time that does not exist with the offset from before the gap', () => {
    const [slot] = slotsBetween(
      { ...daily, timeZone: 'Europe/Berlin', timeOfDay: '02:30', startsOn: '2027-03-28', endsOn: '2027-03-28' },
      '2027-03-28',
      '2027-03-28',
    );
    expect(slot?.dueAt.toISOString()).toBe('2027-03-28T01:30:00.000Z');
  });

  it('means the first of a time that exists twice', () => {
    const [slot] = slotsBetween(
      { ...daily, timeZone: 'Europe/Berlin', timeOfDay: '02:30', startsOn: '2026-10-25', endsOn: '2026-10-25' },
      '2026-10-25',
      '2026-10-25',
    );
    expect(slot?.dueAt.toISOString()).toBe('2026-10-25T00:30:00.000Z');
  });

  it('has no slot on a date that was never there: Apia crossed the date line', () => {
    const apia: RecurrenceRule = { ...daily, timeZone: 'Pacific/Apia', startsOn: '2011-12-28', endsOn: '2012-01-01' };
    expect(dates(apia)).toEqual(['2011-12-28', '2011-12-29', '2011-12-31', '2012-01-01']);
  });
});

describe('dates and zones', () => {
  it.each([
    ['2026-09-29T16:30:00Z', 'Asia/Shanghai', '2026-09-30'],
    ['2026-09-29T15:30:00Z', 'Asia/Shanghai', '2026-09-29'],
    ['2026-09-29T03:30:00Z', 'America/New_York', '2026-09-28'],
  ])('%s in %s is %s', (instant, zone, date) => {
    expect(localDate(new Date(instant), zone)).toBe(date);
  });

  it.each([
    ['Asia/Shanghai', true],
    ['Mars/Olympus', false],
    ['', false],
    ['+08:00', false],
  ])('%s is a zone name: %s', (name, expected) => {
    expect(isTimeZone(name)).toBe(expected);
  });

  it.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2026-2-3', false],
    ['20260203', false],
  ])('%s is a date: %s', (text, expected) => {
    expect(isCalendarDate(text)).toBe(expected);
  });
});

/**
 * The same rule from another source: try the offsets in force a day before and a day after, keep the
 * instants that read as wanted, take the first; when none does (a gap), the offset from before it.
 */
function dueByIntl(date: string, time: string, timeZone: string): string {
  const wanted = Date.parse(`${date}T${time}:00Z`);
  const candidates = [-1, 1].map((days) => wanted - offsetAt(wanted + days * 86_400_000, timeZone));
  const matching = candidates.filter((instant) => instant + offsetAt(instant, timeZone) === wanted);
  return new Date(matching.length > 0 ? Math.min(...matching) : candidates[0]!).toISOString();
}

const formats = new Map<string, Intl.DateTimeFormat>();

function offsetAt(instant: number, timeZone: string): number {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  formats.set(timeZone, format);
  return Date.parse(`${format.format(instant).replace(' ', 'T')}Z`) - instant;
}

describe('what is begun on demand', () => {
  const onDemand = { timeOfDay: '18:00', timeZone: 'Asia/Shanghai', graceMinutes: 30 };
  const begun = (text: string, change: object = {}) => {
    const { date, opensAt, dueAt, closesAt } = slotBegunAt({ ...onDemand, ...change }, new Date(text));
    return [date, ...[opensAt, dueAt, closesAt].map((moment) => moment.toISOString())];
  };

  it('is due at the time of day, or when that is past at the end of the local day', () => {
    expect(begun('2026-09-29T09:00:00+08:00')).toEqual([
      '2026-09-29',
      '2026-09-29T01:00:00.000Z',
      '2026-09-29T10:00:00.000Z',
      '2026-09-29T10:30:00.000Z',
    ]);
    expect(begun('2026-09-29T18:00:00+08:00').slice(2)).toEqual(['2026-09-29T16:00:00.000Z', '2026-09-29T16:30:00.000Z']);
    expect(begun('2026-09-29T17:00:00Z')[0]).toBe('2026-09-30');
  });

  it('keeps to the local day where clocks change', () => {
    // New York went back an hour on 1 November 2026 and forward on 14 March 2027.
    const newYork = { timeZone: 'America/New_York', timeOfDay: '00:10' };
    expect(begun('2026-11-01T12:00:00Z', newYork).slice(0, 3)).toEqual([
      '2026-11-01',
      '2026-11-01T12:00:00.000Z',
      '2026-11-02T05:00:00.000Z',
    ]);
    expect(begun('2027-03-14T12:00:00Z', newYork).slice(2)).toEqual(['2027-03-15T04:00:00.000Z', '2027-03-15T04:30:00.000Z']);
    expect(begun('2027-03-14T06:30:00Z', { ...newYork, timeOfDay: '02:30' })[2]).toBe('2027-03-14T07:30:00.000Z');
  });
});
