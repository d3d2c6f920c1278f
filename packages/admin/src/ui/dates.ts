/**
 * Dates as people write them: 2026年11月24日 周二 16:00, short 11月24日 16:00; in English 24 Nov 2026, 16:00.
 * A moment is shown in the time zone of the institution, wherever the reader sits: due times are agreed there.
 */
export const houseTimeZone = 'Asia/Shanghai';

type Parts = { year: string; month: string; day: string; weekday: string; hour: string; minute: string };

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: string, timeZone: string): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'zh-CN', {
    timeZone,
    year: 'numeric',
    month: locale === 'en' ? 'short' : 'numeric',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  formats.set(key, made);
  return made;
}

function partsOf(moment: Date, locale: string, timeZone: string): Parts {
  const parts = Object.fromEntries(
    formatOf(locale, timeZone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, value]),
  ) as Parts;
  // en-GB abbreviates September with four letters, alone among the months.
  return { ...parts, month: parts.month === 'Sept' ? 'Sep' : parts.month };
}

/** 2026年11月24日 周二 16:00 · 24 Nov 2026, 16:00 */
export function formatMoment(iso: string, locale: string, timeZone = houseTimeZone): string {
  const { year, month, day, weekday, hour, minute } = partsOf(new Date(iso), locale, timeZone);
  if (locale === 'en') return `${day} ${month} ${year}, ${hour}:${minute}`;
  return `${year}年${month}月${day}日 ${weekday} ${hour}:${minute}`;
}

/** 11月24日 16:00 · 24 Nov, 16:00 */
export function formatShortMoment(iso: string, locale: string, timeZone = houseTimeZone): string {
  const { month, day, hour, minute } = partsOf(new Date(iso), locale, timeZone);
  return locale === 'en' ? `${day} ${month}, ${hour}:${minute}` : `${month}月${day}日 ${hour}:${minute}`;
}

/** 16:00 */
export function formatTime(iso: string, timeZone = houseTimeZone): string {
  const { hour, minute } = partsOf(new Date(iso), 'zh-CN', timeZone);
  return `${hour}:${minute}`;
}

/** A calendar date 'YYYY-MM-DD': 2026年11月24日 周二 · Tue 24 Nov 2026 */
export function formatDay(date: string, locale: string): string {
  const { year, month, day, weekday } = partsOf(new Date(`${date}T00:00:00Z`), locale, 'UTC');
  return locale === 'en' ? `${weekday} ${day} ${month} ${year}` : `${year}年${month}月${day}日 ${weekday}`;
}

/** A calendar date without its year: 11月24日 周二 · Tue 24 Nov */
export function formatShortDay(date: string, locale: string): string {
  const { month, day, weekday } = partsOf(new Date(`${date}T00:00:00Z`), locale, 'UTC');
  return locale === 'en' ? `${weekday} ${day} ${month}` : `${month}月${day}日 ${weekday}`;
}

/** The calendar date of a moment in a time zone, as 'YYYY-MM-DD'. */
export function dateOf(moment: Date, timeZone = houseTimeZone): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(moment);
}

export function addDays(date: string, days: number): string {
  const moment = new Date(`${date}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}

/** The last second of a calendar date, as a moment. */
export function endOfDay(date: string, timeZone = houseTimeZone): string {
  return new Date(startOfDay(addDays(date, 1), timeZone).getTime() - 1000).toISOString();
}

/** The first moment of a calendar date in a time zone. */
export function startOfDay(date: string, timeZone = houseTimeZone): Date {
  const asUtc = new Date(`${date}T00:00:00Z`);
  return new Date(asUtc.getTime() - offsetAt(asUtc, timeZone));
}

/** From one calendar date to another, both included; either may be open. */
export type CalendarSpan = { from?: string | undefined; to?: string | undefined };

/** Lists are filtered by calendar dates, the server by moments. */
export function momentsOf({ from, to }: CalendarSpan): { from?: string; to?: string } {
  return { ...(from ? { from: startOfDay(from).toISOString() } : {}), ...(to ? { to: endOfDay(to) } : {}) };
}

/** Milliseconds that a time zone is ahead of UTC at a moment. */
function offsetAt(moment: Date, timeZone: string): number {
  const local = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(moment);
  return new Date(`${local.replace(' ', 'T')}Z`).getTime() - Math.floor(moment.getTime() / 1000) * 1000;
}
