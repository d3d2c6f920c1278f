/**
 * When an assignment is due: rule → slots. Pure; the time zone is part of the rule and every
 * computation goes through it, so the result does not depend on where the server stands.
 *
 * A slot is a local calendar date with the instants that belong to it. Around changes of the clock
 * the due time follows RFC 5545 §3.3.5: a time that does not exist is read with the offset from
 * before the gap, a time that exists twice means the first one. A local date that does not exist at
 * all (Apia, 30 December 2011) has no slot.
 */
import { Temporal } from 'temporal-polyfill';

/** On demand: no slots; a task is there when somebody begins one. */
export type Recurrence = 'once' | 'daily' | 'weekly' | 'on_demand';

export type RecurrenceRule = {
  recurrence: Recurrence;
  /** ISO days of the week, 1 = Monday … 7 = Sunday; only read when weekly */
  weekdays: readonly number[];
  /** 'HH:MM' on the clock of `timeZone` */
  timeOfDay: string;
  /** IANA name, such as Asia/Shanghai */
  timeZone: string;
  /** first and last local date, 'YYYY-MM-DD', both included */
  startsOn: string;
  endsOn: string;
  /** minutes from due to closed */
  graceMinutes: number;
  /** minutes from opened to due */
  opensMinutesBefore: number;
};

export type Slot = { date: string; opensAt: Date; dueAt: Date; closesAt: Date };

/** Slots of the rule whose date lies in [from, to], oldest first. */
export function slotsBetween(rule: RecurrenceRule, from: string, to: string): Slot[] {
  const start = later(rule.startsOn, from);
  const last = Temporal.PlainDate.from(earlier(lastDate(rule), to));
  const slots: Slot[] = [];
  let date = Temporal.PlainDate.from(start);
  while (Temporal.PlainDate.compare(date, last) <= 0) {
    const slot = isDueOn(rule, date) ? slotOn(rule, date) : undefined;
    if (slot) slots.push(slot);
    date = date.add({ days: 1 });
  }
  return slots;
}

/**
 * What is begun on demand at this moment: due at the time of day when that is still to come, else when the local day ends.
 */
export function slotBegunAt(rule: Pick<RecurrenceRule, 'timeOfDay' | 'timeZone' | 'graceMinutes'>, now: Date): Slot {
  const { timeZone, timeOfDay } = rule;
  const date = Temporal.PlainDate.from(localDate(now, timeZone));
  const atTime = date.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(timeOfDay) }).epochMilliseconds;
  const due = atTime > now.getTime() ? atTime : date.add({ days: 1 }).toZonedDateTime({ timeZone }).epochMilliseconds;
  return { date: date.toString(), opensAt: now, dueAt: new Date(due), closesAt: new Date(due + rule.graceMinutes * 60_000) };
}

/** The local date on which the instant falls in the zone, 'YYYY-MM-DD'. */
export function localDate(instant: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

export function addDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

export function isTimeZone(name: string): boolean {
  try {
    return Temporal.Now.zonedDateTimeISO(name).timeZoneId !== '' && !/^[+-]/.test(name);
  } catch {
    // The library says "unknown zone" by throwing; here that is an answer, not a fault.
    return false;
  }
}

export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}

function lastDate(rule: RecurrenceRule): string {
  return rule.recurrence === 'once' ? rule.startsOn : rule.endsOn;
}

function isDueOn(rule: RecurrenceRule, date: Temporal.PlainDate): boolean {
  switch (rule.recurrence) {
    case 'once':
      return date.toString() === rule.startsOn;
    case 'daily':
      return true;
    case 'weekly':
      return rule.weekdays.includes(date.dayOfWeek);
    case 'on_demand':
      return false;
  }
}

function slotOn(rule: RecurrenceRule, date: Temporal.PlainDate): Slot | undefined {
  const { timeZone, timeOfDay } = rule;
  const isRealDate = date.toZonedDateTime({ timeZone }).toPlainDate().equals(date);
  if (!isRealDate) return undefined;
  const due = date.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(timeOfDay) }).epochMilliseconds;
  return {
    date: date.toString(),
    opensAt: new Date(due - rule.opensMinutesBefore * 60_000),
    dueAt: new Date(due),
    closesAt: new Date(due + rule.graceMinutes * 60_000),
  };
}

// ISO dates compare as text.
const later = (a: string, b: string): string => (a > b ? a : b);
const earlier = (a: string, b: string): string => (a < b ? a : b);
