/** The campaign: who is told to do what, some days before it opens. */
import { createAssignment } from '@anjian/api/assignments/assignment.service.ts';
import { addDays, instantAt, timeZone, weekdayOf } from './calendar.ts';
import type { SampleAssignment } from './campaign.ts';
import { chanceFrom } from './chance.ts';
import { idOf, roundKey, type World } from './load.world.ts';

const organiserUserName = 'security.office';
const day = 24 * 60;

/** The morning of the day before it opens. */
export function announcedAt({ firstDay, opensMinutesBefore }: SampleAssignment, today: string): Date {
  return instantAt(addDays(today, firstDay - Math.ceil(opensMinutesBefore / day) - 1), '09:30');
}

export async function loadAssignment(world: World, planned: SampleAssignment, today: string): Promise<void> {
  const { key, name, recurrence, firstDay, lastDay, timeOfDay, graceMinutes, opensMinutesBefore, duties } = planned;
  const startsOn = addDays(today, firstDay);
  const organiser = await world.personAt(organiserUserName, announcedAt(planned, today));
  const template = world.templates.get(planned.template);
  if (!template) throw new Error(`The sample assigns ${planned.template}, which it does not have.`);
  const { assignment } = await createAssignment(organiser, {
    clientId: chanceFrom(`assignment/${key}`).uuid(),
    unitId: idOf(world.units, 'college'),
    templateId: template.id,
    name: { 'zh-CN': name[0], en: name[1] },
    recurrence,
    weekdays: recurrence === 'weekly' ? [weekdayOf(startsOn)] : [],
    timeOfDay,
    timeZone,
    startsOn,
    endsOn: addDays(today, lastDay),
    graceMinutes,
    opensMinutesBefore,
    targets: Object.keys(duties).map((unit) => ({ unitId: idOf(world.units, unit), subtree: false })),
  });
  const tasks = await organiser.platform.database.prisma.task.findMany({
    where: { assignmentId: assignment.id },
    select: { id: true, unitId: true, slot: true },
  });
  const keyOf = new Map([...world.units].map(([unit, id]) => [id, unit]));
  for (const { id, unitId, slot } of tasks) {
    world.tasks.set(roundKey({ assignment: planned, unit: keyOf.get(unitId)!, slot: slot.toISOString().slice(0, 10) }), id);
  }
}
