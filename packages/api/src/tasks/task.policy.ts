import type { Prisma } from '../platform/generated/prisma/client.ts';
import { reachOf, type Actor } from '../rights/actor.ts';
import { inReach } from '../rights/reach.ts';
import { roleVerbs } from '../rights/roles.ts';

/** A task is seen by whoever reaches its unit, and with it the template, the version and the assignment it comes from. */
export function visibleTasks(actor: Actor | null): Prisma.TaskWhereInput {
  return actor ? { unit: inReach(actor) } : { id: { in: [] } };
}

/** Under these paths lie the tasks that are the actor's own to complete. A token may read them whatever its scopes. */
export function pathsOfOwnTasks(actor: Actor): string[] {
  return reachOf({ ...actor, grants: actor.grants.filter(({ role }) => roleVerbs[role].has('submission.submit')) });
}
