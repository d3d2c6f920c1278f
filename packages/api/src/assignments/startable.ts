/** What can be begun on demand, and where. */
import type { Acting } from '../context.ts';
import { pathsAllowing } from '../rights/actor.ts';
import { findStartable } from './startable.sql.ts';

/** The ids of the assignments that the actor may begin at this asset now. */
export async function listStartableAt({ platform, actor }: Acting, assetId: string): Promise<string[]> {
  const found = await findStartable(platform.database.pool, pathsAllowing(actor, 'task.start'), assetId, await platform.clock.now());
  return found.map(({ assignmentId }) => assignmentId);
}

export type Startable = { assignment: { id: string }; unit: { id: string } };

/** What the actor may begin for units, wherever they may. */
export async function listStartable({ platform, actor }: Acting): Promise<Startable[]> {
  const found = await findStartable(platform.database.pool, pathsAllowing(actor, 'task.start'), null, await platform.clock.now());
  return found.map(({ assignmentId, unitId }) => ({ assignment: { id: assignmentId }, unit: { id: unitId } }));
}
