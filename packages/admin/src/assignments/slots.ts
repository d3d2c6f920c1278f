import type { Recurrence } from '../data/generated/graphql.ts';
import { addDays } from '../ui/dates.ts';

export type Rule = { recurrence: Recurrence; weekdays: readonly number[]; startsOn: string; endsOn: string };

/** Five years, as the server has it. */
const longestSpan = 5 * 366;

/** The dates a rule falls on, for the preview of a form. The server decides; dates are calendar dates, 1 is Monday. */
export function slotsOf({ recurrence, weekdays, startsOn, endsOn }: Rule): string[] {
  // What is begun on demand has no dates of its own.
  if (startsOn === '' || recurrence === 'ON_DEMAND') return [];
  if (recurrence === 'ONCE') return [startsOn];
  if (endsOn < startsOn) return [];
  const dates: string[] = [];
  for (let date = startsOn; date <= endsOn && dates.length <= longestSpan; date = addDays(date, 1)) dates.push(date);
  return recurrence === 'DAILY' ? dates : dates.filter((date) => weekdays.includes(weekdayOf(date)));
}

/** 1 Monday … 7 Sunday. */
function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}
