import type { Prisma } from '../platform/generated/prisma/client.ts';
import type { Actor } from '../rights/actor.ts';
import type { Role } from '../rights/roles.ts';

/** What somebody is told is their own: nobody else sees it, whatever their role. */
export function visibleNotifications(actor: Actor | null): Prisma.NotificationWhereInput {
  return { personId: actor?.personId ?? { in: [] } };
}

/** That people were told, when they read it and how it reached them is for those who answer for the unit or audit it. */
export function seesDeliveries(actor: Actor, path: string): boolean {
  return actor.grants.some((grant) => overseeing.has(grant.role) && path.startsWith(grant.path));
}

const overseeing: ReadonlySet<Role> = new Set(['administrator', 'unit_manager', 'auditor']);

/** Reading and being reached are a person's own business: no token does it in their name. */
export function isOwnSession(actor: Actor): actor is Actor & { credential: { kind: 'session'; id: string } } {
  return actor.credential.kind === 'session';
}
