import { houseTimeZone } from '../../ui/dates.ts';
import type { TaskCard } from '../network/cards.ts';

/**
 * How a day's tasks are laid out for somebody holding a phone: what came back first, then what is overdue, then what
 * is due today, then what is open but due later, then what opens later, then what is done.
 */
export const taskGroups = ['returned', 'overdue', 'today', 'later', 'not_open', 'done'] as const;
export type TaskGroup = (typeof taskGroups)[number];

export function groupOf(task: TaskCard, now: Date): TaskGroup {
  if (isFinished(task)) return 'done';
  if (task.state === 'RETURNED') return 'returned';
  if (Date.parse(task.opensAt) > now.getTime()) return 'not_open';
  if (Date.parse(task.dueAt) < now.getTime()) return 'overdue';
  return dayIn(new Date(task.dueAt), zoneOf(task)) === dayIn(now, zoneOf(task)) ? 'today' : 'later';
}

export function groupTasks(tasks: readonly TaskCard[], now: Date): { group: TaskGroup; tasks: TaskCard[] }[] {
  const byDue = [...tasks].sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt) || a.id.localeCompare(b.id));
  const placed = byDue.map((task) => ({ task, group: groupOf(task, now) }));
  return taskGroups
    .map((group) => ({ group, tasks: placed.filter((one) => one.group === group).map(({ task }) => task) }))
    .filter(({ tasks }) => tasks.length > 0);
}

export function isFinished(task: TaskCard): boolean {
  return task.state === 'SUBMITTED' || task.state === 'ALL_SAFE' || task.state === 'EXCUSED' || task.state === 'MISSED';
}

/**
 * Its time has come since the server was last heard of: then it said that nothing could be done yet, and would say otherwise
 * now. Without a connection the device has to know that by itself.
 */
export function hasOpenedSince({ state, seenAt, opensAt, closesAt }: TaskCard, now: Date): boolean {
  if (seenAt === undefined || Date.parse(seenAt) >= Date.parse(opensAt)) return false;
  const isOpen = state === 'PENDING' || state === 'IN_PROGRESS' || state === 'LATE' || state === 'RETURNED';
  return isOpen && now.getTime() >= Date.parse(opensAt) && now.getTime() <= Date.parse(closesAt);
}

export function isCompletable(task: TaskCard, now: Date): boolean {
  return task.canComplete || hasOpenedSince(task, now);
}

/** Due times are agreed where the task is due; a task whose assignment is out of sight is due here. */
export function zoneOf(task: TaskCard): string {
  return task.assignment?.timeZone ?? houseTimeZone;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** A phone takes a millisecond to make one, and a list of tasks asks for the same ones a hundred times. */
function formatOf(locale: string, timeZone: string, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = [locale, timeZone, ...Object.keys(parts)].join();
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone, ...parts });
  formats.set(key, format);
  return format;
}

/** The calendar day of an instant where the task is due, as YYYY-MM-DD. */
export function dayIn(instant: Date, timeZone: string): string {
  return formatOf('sv-SE', timeZone, { year: 'numeric', month: '2-digit', day: '2-digit' }).format(instant);
}

export function timeIn(instant: Date, timeZone: string): string {
  return formatOf('sv-SE', timeZone, { hour: '2-digit', minute: '2-digit' }).format(instant);
}

/** Whole calendar days from `from` to `to`, both YYYY-MM-DD. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

export type DueWords =
  | { key: 'due_today' | 'due_tomorrow' | 'due_yesterday'; params: { time: string } }
  | { key: 'due_on'; params: { day: string; time: string } };

/** When a task is due, in words: today, tomorrow and yesterday by name, any other day by date and weekday. */
export function dueInWords(task: TaskCard, now: Date, locale: string): DueWords {
  const timeZone = zoneOf(task);
  const due = new Date(task.dueAt);
  const time = timeIn(due, timeZone);
  const ahead = daysBetween(dayIn(now, timeZone), dayIn(due, timeZone));
  if (ahead === 0) return { key: 'due_today', params: { time } };
  if (ahead === 1) return { key: 'due_tomorrow', params: { time } };
  if (ahead === -1) return { key: 'due_yesterday', params: { time } };
  return { key: 'due_on', params: { day: dayInWords(due, timeZone, locale), time } };
}

export function dayInWords(instant: Date, timeZone: string, locale: string): string {
  return formatOf(locale, timeZone, { month: 'long', day: 'numeric', weekday: 'short' }).format(instant);
}

export type Overdue = { key: 'over_minutes' | 'over_hours' | 'over_days'; params: { n: number } };

/** How long ago it was due, in the largest unit that says something. */
export function overdueBy(task: TaskCard, now: Date): Overdue {
  const minutes = Math.max(1, Math.floor((now.getTime() - Date.parse(task.dueAt)) / 60_000));
  if (minutes < 60) return { key: 'over_minutes', params: { n: minutes } };
  if (minutes < 24 * 60) return { key: 'over_hours', params: { n: Math.floor(minutes / 60) } };
  return { key: 'over_days', params: { n: Math.floor(minutes / (24 * 60)) } };
}
