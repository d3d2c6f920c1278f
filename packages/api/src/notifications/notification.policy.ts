import type { Prisma } from '../platform/generated/prisma/client.ts';
import type { Actor } from '../rights/actor.ts';

/** What somebody is told is their own: nobody else sees it, whatever their role. */
export function visibleNotifications(actor: Actor | null): Prisma.NotificationWhereInput {
  return { personId: actor?.personId ?? { in: [] } };
}

/** Reading and being reached are a person's own business: no token does it in their name. */
export function isOwnSession(actor: Actor): actor is Actor & { credential: { kind: 'session'; id: string } } {
  return actor.credential.kind === 'session';
}
