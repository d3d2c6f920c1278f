/** What a valid assignment is. Outcomes are values: a list of problems, empty when all is well. */
import { addDays, isCalendarDate, isTimeZone, localDate, slotsBetween } from './recurrence.model.ts';
import type { RecurrenceRule } from './recurrence.model.ts';

export type AssignmentPlan = RecurrenceRule & { targets: readonly { unitId: string; subtree: boolean }[] };

export type AssignmentProblem = {
  field: keyof AssignmentPlan;
  code:
    | 'required'
    | 'not_a_date'
    | 'not_a_time'
    | 'not_a_time_zone'
    | 'out_of_range'
    | 'ends_before_it_starts'
    | 'too_long'
    | 'once_has_one_date'
    | 'no_date_matches'
    | 'already_over';
  details?: Record<string, string | number>;
};

/** Five years: longer plans are a slip of the keyboard more often than a wish. */
export const LONGEST_SPAN_DAYS = 5 * 366;
const MOST_MINUTES = 60 * 24 * 60;
const MOST_TARGETS = 1000;

/** Whatever the rule: when there is a slot at all, there is one so near to either end. */
const FORTNIGHT = 14;

/** How far ahead tasks are stored as rows; the worker moves the horizon on every day. */
export const HORIZON_DAYS = 35;

export function planProblems(plan: AssignmentPlan): AssignmentProblem[] {
  const problems = [...targetProblems(plan), ...clockProblems(plan), ...dateProblems(plan)];
  if (problems.length > 0 || plan.recurrence === 'on_demand') return problems;
  const hasSlot = slotsBetween(plan, plan.startsOn, addDays(plan.startsOn, FORTNIGHT)).length > 0;
  return hasSlot ? [] : [{ field: 'weekdays', code: 'no_date_matches' }];
}

/** A plan whose last slot has closed by now would never be seen by anybody. */
export function isOver(plan: AssignmentPlan, now: Date): boolean {
  if (plan.recurrence === 'on_demand') return plan.endsOn < localDate(now, plan.timeZone);
  return slotsBetween(plan, addDays(plan.endsOn, -FORTNIGHT), plan.endsOn).every(({ closesAt }) => closesAt <= now);
}

function targetProblems(plan: AssignmentPlan): AssignmentProblem[] {
  const count = plan.targets.length;
  if (count === 0) return [{ field: 'targets', code: 'required' }];
  return count > MOST_TARGETS ? [{ field: 'targets', code: 'out_of_range', details: { max: MOST_TARGETS } }] : [];
}

function clockProblems(plan: AssignmentPlan): AssignmentProblem[] {
  const problems: AssignmentProblem[] = [];
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(plan.timeOfDay)) problems.push({ field: 'timeOfDay', code: 'not_a_time' });
  if (!isTimeZone(plan.timeZone)) problems.push({ field: 'timeZone', code: 'not_a_time_zone' });
  for (const field of ['graceMinutes', 'opensMinutesBefore'] as const) {
    const minutes = plan[field];
    if (!Number.isInteger(minutes) || minutes < 0 || minutes > MOST_MINUTES) {
      problems.push({ field, code: 'out_of_range', details: { min: 0, max: MOST_MINUTES } });
    }
  }
  if (plan.recurrence === 'weekly' && !areWeekdays(plan.weekdays)) {
    problems.push(
      plan.weekdays.length === 0
        ? { field: 'weekdays', code: 'required' }
        : { field: 'weekdays', code: 'out_of_range', details: { min: 1, max: 7 } },
    );
  }
  return problems;
}

function dateProblems(plan: AssignmentPlan): AssignmentProblem[] {
  const wrong = (['startsOn', 'endsOn'] as const).filter((field) => !isCalendarDate(plan[field]));
  if (wrong.length > 0) return wrong.map((field) => ({ field, code: 'not_a_date' }));
  if (plan.endsOn < plan.startsOn) return [{ field: 'endsOn', code: 'ends_before_it_starts' }];
  if (plan.recurrence === 'once' && plan.endsOn !== plan.startsOn) return [{ field: 'endsOn', code: 'once_has_one_date' }];
  const days = (Date.parse(plan.endsOn) - Date.parse(plan.startsOn)) / 86_400_000;
  return days > LONGEST_SPAN_DAYS ? [{ field: 'endsOn', code: 'too_long', details: { maxDays: LONGEST_SPAN_DAYS } }] : [];
}

function areWeekdays(weekdays: readonly number[]): boolean {
  return weekdays.length > 0 && weekdays.every((day) => Number.isInteger(day) && day >= 1 && day <= 7);
}
