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
  const { key, name, recurrence, firstDay, lastDay, timeOfDay, graceMinutes, opensMinutesBefore, assets: kind } = planned;
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
    targets: targetsOf(world, planned).map((unit) => ({ unitId: idOf(world.units, unit), subtree: false })),
    assets: kind && { kind },
  });
  const tasks = await organiser.platform.database.prisma.task.findMany({
    where: { assignmentId: assignment.id },
    select: { id: true, unitId: true, assetId: true, slot: true },
  });
  const keyOf = new Map([...world.units, ...ids(world.assets)].map(([key, id]) => [id, key]));
  for (const { id, unitId, assetId, slot } of tasks) {
    world.tasks.set(roundKey({ assignment: planned, unit: keyOf.get(assetId ?? unitId)!, slot: slot.toISOString().slice(0, 10) }), id);
  }
}

const ids = (assets: World['assets']): [string, string][] => [...assets].map(([key, { id }]) => [key, id]);

/** The units of the duties; of assets, those they belong to. */
function targetsOf(world: World, { duties, assets }: SampleAssignment): string[] {
  if (!assets) return Object.keys(duties);
  return [...new Set(Object.keys(duties).map((key) => world.assets.get(key)!.unit))];
}
