import { visibleAssignments } from '../assignments/assignment.policy.ts';
import type { Prisma } from '../platform/generated/prisma/client.ts';
import type { Actor } from '../rights/actor.ts';
import { inReach, reachesAll } from '../rights/reach.ts';

/** A template is seen by whoever reaches its unit, or a unit that has to fill it in. */
export function visibleTemplates(actor: Actor | null): Prisma.TemplateWhereInput {
  if (!actor) return { id: { in: [] } };
  if (reachesAll(actor)) return {};
  return { OR: [{ unit: inReach(actor) }, { assignments: { some: visibleAssignments(actor) } }] };
}

/** All versions are for those who reach the template's unit; the others see the ones they have, or had, to fill in. */
export function visibleVersions(actor: Actor | null): Prisma.TemplateVersionWhereInput {
  if (!actor) return { id: { in: [] } };
  if (reachesAll(actor)) return {};
  return {
    OR: [
      { template: { unit: inReach(actor) } },
      { assignments: { some: visibleAssignments(actor) } },
      { tasks: { some: { unit: inReach(actor) } } },
    ],
  };
}
