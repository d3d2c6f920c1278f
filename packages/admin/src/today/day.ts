import type { DayCountsCardFragment, DayOutcome, DaySheetFragment } from '../data/generated/graphql.ts';
import { outcomes } from '../terms/outcomes.ts';

export type DayRow = DaySheetFragment['rows'][number];

/** How many units stand at each outcome. Every row has exactly one, so the counts add up to the rows. */
export function countOutcomes(rows: readonly Pick<DayRow, 'outcome'>[]): Record<DayOutcome, number> {
  const counts = Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as Record<DayOutcome, number>;
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
}

/** Rows in the order the office reads them: who wants a call first, then by name. */
export function sortRows(rows: readonly DayRow[], name: (unit: DayRow['unit']) => string, locale: string): DayRow[] {
  const rank = (row: DayRow) => outcomes.indexOf(row.outcome);
  const byName = new Intl.Collator(locale, { numeric: true });
  return rows.toSorted((a, b) => rank(a) - rank(b) || byName.compare(name(a.unit), name(b.unit)));
}

export type DayFilter = { outcome: DayOutcome | null; search: string };

export function filterRows(rows: readonly DayRow[], { outcome, search }: DayFilter, name: (unit: DayRow['unit']) => string): DayRow[] {
  const wanted = search.trim().toLowerCase();
  return rows.filter((row) => (outcome === null || row.outcome === outcome) && name(row.unit).toLowerCase().includes(wanted));
}

type DayOfDue = { dueAt: string; counts: Pick<DayCountsCardFragment, 'silent'> };

/** The assignments that have a day, in the order the office attends to them: most silent units first, then soonest due. */
export function sortDue<Assignment extends { day: DayOfDue | null }>(
  assignments: readonly Assignment[],
): { assignment: Assignment; day: NonNullable<Assignment['day']> }[] {
  return assignments
    .flatMap((assignment) => (assignment.day ? [{ assignment, day: assignment.day }] : []))
    .toSorted((a, b) => b.day.counts.silent - a.day.counts.silent || Date.parse(a.day.dueAt) - Date.parse(b.day.dueAt));
}

/** What is in of what is expected; excused units are not expected. */
export function progressOf(counts: DayCountsCardFragment): { done: number; expected: number; percent: number } {
  const done = counts.allSafe + counts.submitted;
  const expected = counts.total - counts.excused;
  return { done, expected, percent: expected === 0 ? 100 : Math.floor((done / expected) * 100) };
}

/** The occasion to open with: today's, else the latest that has passed, else the first to come. */
export function slotToShow(slots: readonly string[], today: string): string {
  const passed = slots.filter((slot) => slot <= today).toSorted();
  return passed.at(-1) ?? slots.toSorted()[0] ?? today;
}

export function neighbours(slots: readonly string[], slot: string): { previous: string | undefined; next: string | undefined } {
  const sorted = slots.toSorted();
  return { previous: sorted.findLast((one) => one < slot), next: sorted.find((one) => one > slot) };
}
