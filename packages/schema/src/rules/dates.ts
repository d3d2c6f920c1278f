/**
 * The calendar as arithmetic, without a Date object: dates are 'YYYY-MM-DD' (proleptic Gregorian, years 0001 to 9999),
 * times 'HH:MM', moments ISO 8601 with an offset. Days are counted from 1970-01-01.
 */
const long = '(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])';
const short = '(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8])';
const leapYear = '(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)';
const day = `(?!0000)(?:\\d{4}-(?:${long}|${short})|${leapYear}-02-29)`;

/** The days there are, and no others: as patterns, so that the JSON Schema can say them too. */
export const datePattern = new RegExp(`^${day}$`);
export const timePattern = /^([01]\d|2[0-3]):[0-5]\d$/;
export const momentPattern = new RegExp(
  `^(${day})T([01]\\d|2[0-3]):([0-5]\\d)(?::([0-5]\\d)(?:\\.\\d{1,9})?)?(Z|[+-](?:0\\d|1[0-4]):[0-5]\\d)$`,
);

type Day = { year: number; month: number; day: number };

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export function isDate(text: string): boolean {
  return datePattern.test(text);
}

export function isTime(text: string): boolean {
  return timePattern.test(text);
}

export function isMoment(text: string): boolean {
  return momentPattern.test(text);
}

/** The date a text begins with: of a date itself, and of a moment where it was written. */
export function dateIn(text: string): string | null {
  const date = text.slice(0, 10);
  return isDate(date) ? date : null;
}

/** Milliseconds since 1970-01-01T00:00Z */
export function instantOf(moment: string): number | null {
  const parts = momentPattern.exec(moment);
  const day = parts && readDay(parts[1]!);
  if (!parts || !day) return null;
  const seconds = (Number(parts[2]) * 60 + Number(parts[3]) - offsetOf(parts[5]!)) * 60 + Number(parts[4] ?? 0);
  const fraction = /\.(\d{1,3})/.exec(moment)?.[1] ?? '0';
  return (dayNumberOf(day) * 86_400 + seconds) * 1_000 + Number(fraction.padEnd(3, '0'));
}

function offsetOf(zone: string): number {
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6));
  return zone.startsWith('-') ? -minutes : minutes;
}

/** From the first to the second; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number | null {
  const [start, end] = [readDay(from), readDay(to)];
  return start && end ? dayNumberOf(end) - dayNumberOf(start) : null;
}

/** Whole months that have passed: from 31 January to 28 February it is 0, to 1 March 1. */
export function monthsBetween(from: string, to: string): number | null {
  const [start, end] = [readDay(from), readDay(to)];
  if (!start || !end) return null;
  if (dayNumberOf(end) < dayNumberOf(start)) {
    const back = monthsBetween(to, from);
    return back === null ? null : 0 - back;
  }
  return (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day ? 1 : 0);
}

/** Whole years that have passed, as an age is counted. */
export function yearsBetween(from: string, to: string): number | null {
  const months = monthsBetween(from, to);
  return months === null ? null : Math.trunc(months / 12);
}

export function addDays(date: string, days: number): string | null {
  const day = readDay(date);
  return day && Number.isSafeInteger(days) ? printDay(dayOf(dayNumberOf(day) + days)) : null;
}

/** The same day of the month; where the month is too short for it, the month's last day. */
export function addMonths(date: string, months: number): string | null {
  const day = readDay(date);
  if (!day || !Number.isSafeInteger(months)) return null;
  const month = day.year * 12 + day.month - 1 + months;
  const [year, monthOfYear] = [Math.floor(month / 12), (((month % 12) + 12) % 12) + 1];
  return printDay({ year, month: monthOfYear, day: Math.min(day.day, lengthOfMonth(year, monthOfYear)) });
}

/** 29 February becomes 28 February where there is none. */
export function addYears(date: string, years: number): string | null {
  return addMonths(date, years * 12);
}

export function yearOf(date: string): number | null {
  return readDay(date)?.year ?? null;
}

export function monthOf(date: string): number | null {
  return readDay(date)?.month ?? null;
}

export function dayOfMonth(date: string): number | null {
  return readDay(date)?.day ?? null;
}

/** 1 for Monday to 7 for Sunday */
export function weekdayOf(date: string): number | null {
  const day = readDay(date);
  return day && ((((dayNumberOf(day) + 3) % 7) + 7) % 7) + 1;
}

/** Minutes since midnight */
export function minutesOf(time: string): number | null {
  return isTime(time) ? Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) : null;
}

function readDay(date: string): Day | null {
  if (!datePattern.test(date)) return null;
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8)) };
}

function printDay({ year, month, day }: Day): string | null {
  if (year < 1 || year > 9999) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function lengthOfMonth(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : monthLengths[month - 1]!;
}

/** Years are counted from March, so that the leap day comes last; 400 years have 146,097 days. */
function dayNumberOf({ year, month, day }: Day): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function dayOf(dayNumber: number): Day {
  const shifted = dayNumber + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1 };
}
