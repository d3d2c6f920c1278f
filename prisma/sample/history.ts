/** What happened in the weeks before today, as a list of moments: who reported when, on time or late, and who did not. Pure. */
import { addDays, dayOf, instantAt } from './calendar.ts';
import type { SampleAssignment } from './campaign.ts';
import { chanceFrom, type Chance } from './chance.ts';

/** `unit` is the key of a unit, or of an asset. */
export type Round = { assignment: SampleAssignment; unit: string; slot: string };

export type Moment = Round & { at: Date } & (
    | { does: 'declare_all_safe'; by: string }
    | { does: 'submit'; by: string; hasFinding: boolean; startedAt: Date }
    | { does: 'save_draft'; by: string }
    | { does: 'sign'; by: string }
    | { does: 'settle'; by: string }
    | { does: 'excuse'; by: string }
  );

/** All moments up to `now`, oldest first. */
export function historyUntil(now: Date, assignments: readonly SampleAssignment[]): Moment[] {
  const today = dayOf(now);
  const moments = assignments.flatMap((assignment) =>
    slotsOf(assignment, today).flatMap((slot) =>
      Object.keys(assignment.duties).flatMap((unit) => momentsOf({ assignment, unit, slot }, now)),
    ),
  );
  return moments.filter(({ at }) => at <= now).sort((one, other) => one.at.getTime() - other.at.getTime());
}

/** Whoever follows README's first ten minutes signs in as these, and finds their work undone. */
const leftToVisitors: ReadonlySet<string> = new Set(['secretary.students', 'fire.students']);

/** Local dates on which it is due, up to those that are open already; none when it waits for somebody to begin. */
export function slotsOf({ recurrence, firstDay, lastDay }: SampleAssignment, today: string): string[] {
  if (recurrence === 'on_demand') return [];
  const step = recurrence === 'weekly' ? 7 : 1;
  const last = recurrence === 'once' ? firstDay : lastDay;
  const count = Math.floor((last - firstDay) / step) + 1;
  return Array.from({ length: count }, (_, place) => addDays(today, firstDay + place * step));
}

function momentsOf(round: Round, now: Date): Moment[] {
  const { assignment, unit, slot } = round;
  const chance = chanceFrom(`${assignment.key}/${unit}/${slot}`);
  const dueAt = instantAt(slot, assignment.timeOfDay);
  const opensAt = new Date(dueAt.getTime() - assignment.opensMinutesBefore * 60_000);
  if (opensAt >= now) return [];
  const closesAt = new Date(dueAt.getTime() + assignment.graceMinutes * 60_000);
  if (closesAt > now && leftToVisitors.has(assignment.duties[unit]!.by)) return [];
  return dueAt < now ? pastRound(round, dueAt, opensAt, chance) : currentRound(round, opensAt, now, chance);
}

function pastRound(round: Round, dueAt: Date, opensAt: Date, chance: Chance): Moment[] {
  const { onTime, late } = round.assignment.habit;
  const draw = chance.next();
  if (draw < onTime) return report(round, between(chance, opensAt, dueAt, 0.35), chance);
  if (draw < onTime + late) return report(round, minutesAfter(dueAt, chance.between(6, round.assignment.graceMinutes * 0.4)), chance);
  const excusedAt = minutesAfter(dueAt, round.assignment.graceMinutes + chance.between(60, 900));
  return chance.isLucky(0.35) ? [{ ...round, does: 'excuse', by: 'security.office', at: excusedAt }] : [];
}

/** Open now: some have reported, some are at it, from the rest nothing has been heard. */
function currentRound(round: Round, opensAt: Date, now: Date, chance: Chance): Moment[] {
  const draw = chance.next();
  if (draw < 0.58) return report(round, between(chance, opensAt, now, 0.2), chance);
  const { by } = round.assignment.duties[round.unit]!;
  return draw < 0.75 ? [{ ...round, does: 'save_draft', by, at: between(chance, opensAt, now, 0.5) }] : [];
}

function report(round: Round, at: Date, chance: Chance): Moment[] {
  const { assignment, unit } = round;
  const { by, signs } = assignment.duties[unit]!;
  const hasFinding = chance.isLucky(assignment.habit.findings);
  if (assignment.template === 'zero-report' && !hasFinding) return [{ ...round, does: 'declare_all_safe', by, at }];
  const startedAt = minutesAfter(at, -chance.between(4, 25));
  const moments: Moment[] = [{ ...round, does: 'submit', by, hasFinding, startedAt, at }];
  if (signs && chance.isLucky(0.9)) moments.push({ ...round, does: 'sign', by: signs, at: minutesAfter(at, chance.between(8, 180)) });
  if (hasFinding && chance.isLucky(0.7))
    moments.push({ ...round, does: 'settle', by: 'reviewer', at: minutesAfter(at, chance.between(6 * 60, 4 * 24 * 60)) });
  return moments;
}

/** `margin` keeps clear of the beginning, as a share of the time between. */
function between(chance: Chance, from: Date, to: Date, margin: number): Date {
  const share = margin + (1 - margin) * chance.next() * 0.97;
  return new Date(from.getTime() + Math.floor((to.getTime() - from.getTime()) * share));
}

function minutesAfter(at: Date, minutes: number): Date {
  return new Date(at.getTime() + Math.round(minutes) * 60_000);
}
