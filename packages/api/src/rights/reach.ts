/**
 * What is visible, as conditions for queries. Reach is the subtree of every unit where the actor holds a role; a path is
 * in it when it begins with one of those units' paths.
 */
import type { Prisma } from '../platform/generated/prisma/client.ts';
import { reachOf, type Actor } from './actor.ts';

/** For Prisma, on a unit: `where: { unit: inReach(actor) }`. Without a role the condition matches nothing. */
export function inReach(actor: Actor): Prisma.UnitWhereInput {
  return { OR: reachOf(actor).map((path) => ({ path: { startsWith: path } })) };
}

/** For SQL: `units.path LIKE ANY ($n)`. Paths hold ids and slashes only, so there is nothing to escape. */
export function reachPatterns(actor: Actor): string[] {
  return reachOf(actor).map((path) => `${path}%`);
}

/** The whole tree: there is one root, and everything lies below it. Then nothing needs to be asked about single rows. */
export function reachesAll(actor: Actor): boolean {
  return actor.grants.some(({ path }) => isRoot(path));
}

/** '/<id>/' */
export function isRoot(path: string): boolean {
  return path.split('/').length === 3;
}
