/**
 * Loads the made-up college through the services that people use, with the clock set back to when each thing happened:
 * so it is always valid, and its events tell a story.
 */
import type { Acting } from '@anjian/api/context.ts';
import { addDays, dayOf, instantAt } from './calendar.ts';
import { assignments } from './campaign.ts';
import { historyUntil } from './history.ts';
import { announcedAt, loadAssignment } from './load.campaign.ts';
import { loadAssets } from './load.assets.ts';
import { loadPeople, loadUnits } from './load.college.ts';
import { play } from './load.history.ts';
import { letPeopleRead } from './load.notifications.ts';
import { loadTemplates } from './load.templates.ts';
import { letTimePass, turningPoints } from './load.time.ts';
import { openWorld, type World } from './load.world.ts';

export type SampleOptions = {
  /** of every sample account */
  password: string;
  /** Told what is being done, for whoever waits. */
  tell: (line: string) => void;
};

/** One for each role, in the order in which somebody would look around. */
export const shownUserNames = [
  'security.office',
  'leader',
  'author',
  'fire.students',
  'head.students',
  'secretary.students',
  'reviewer',
  'auditor',
];

/** The college was set up this many days before today. */
const daysOfPreparation = 30;
const daysOfWriting = 28;

export async function loadSample(administrator: Acting, { password, tell }: SampleOptions): Promise<void> {
  const now = await administrator.platform.clock.now();
  const today = dayOf(now);
  const world = openWorld(administrator);
  const step = async (zh: string, en: string, work: () => Promise<number>) => {
    const start = performance.now();
    const count = await work();
    tell(`  示例学院 · Sample college: ${zh} · ${en} ${count} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  };
  const foundedAt = instantAt(addDays(today, -daysOfPreparation), '09:00');
  await step('单位', 'units', () => loadUnits(world, foundedAt));
  await step('人员', 'people', () => loadPeople(world, foundedAt, password));
  await step('设备与场所', 'assets', () => loadAssets(world, foundedAt, today));
  await step('检查表', 'checklists', () => loadTemplates(world, instantAt(addDays(today, -daysOfWriting), '08:30')));
  await step('安排与三周的记录', 'assignments and what happened in three weeks', () => playCampaign(world, now));
}

type Happening = { at: Date; happen: () => Promise<unknown> };

/** Everything in the order in which it happened, so that the events tell it in that order. */
async function playCampaign(world: World, now: Date): Promise<number> {
  const today = dayOf(now);
  const happenings: Happening[] = [
    ...assignments.map((planned) => ({ at: announcedAt(planned, today), happen: () => loadAssignment(world, planned, today) })),
    ...turningPoints(assignments, today, now).map((at) => ({ at, happen: () => letTimePass(world.administrator, at) })),
    ...historyUntil(now, assignments).map((moment) => ({ at: moment.at, happen: () => play(world, moment) })),
  ];
  for (const { happen } of happenings.sort((one, other) => one.at.getTime() - other.at.getTime())) await happen();
  await letPeopleRead(world, instantAt(today, '00:00'));
  return happenings.length;
}
