import { connect, pageQuery, type Connection, type Page } from '../connections/keyset.ts';
import type { Acting } from '../context.ts';
import { refuse } from '../errors.ts';
import type { Notification, Prisma } from '../platform/generated/prisma/client.ts';
import { inTransaction } from '../platform/transaction.ts';
import type { NotificationKind } from './notification.model.ts';
import { isOwnSession, visibleNotifications } from './notification.policy.ts';

export const notificationOrder = { key: 'createdAt', direction: 'desc', kind: 'date' } as const;

/** Neither read nor done with in another way. */
const unread = { readAt: null, settledAt: null } as const;

export type NotificationFilter = { unread?: boolean | null; settled?: boolean | null; kinds?: readonly NotificationKind[] | null };

export async function listNotifications(
  { platform, actor }: Acting,
  filter: NotificationFilter,
  page: Page,
  rows: Prisma.NotificationFindManyArgs,
): Promise<Connection<Notification>> {
  const { prisma } = platform.database;
  const where: Prisma.NotificationWhereInput = { AND: [visibleNotifications(actor), ...conditionsOf(filter)] };
  const query = pageQuery(page);
  const found = await prisma.notification.findMany({ ...rows, ...query, where: { AND: [where, query.where] } });
  return connect(page, found, () => prisma.notification.count({ where }));
}

function conditionsOf(filter: NotificationFilter): Prisma.NotificationWhereInput[] {
  const { kinds, settled } = filter;
  return [
    filter.unread == null ? {} : filter.unread ? unread : { NOT: unread },
    settled == null ? {} : { settledAt: settled ? { not: null } : null },
    kinds ? { kind: { in: [...kinds] } } : {},
  ];
}

export function countUnread({ platform, actor }: Pick<Acting, 'platform' | 'actor'>): Promise<number> {
  return platform.database.prisma.notification.count({ where: { AND: [visibleNotifications(actor), unread] } });
}

/** Some, or all. What was read before keeps the time it was. */
export function readNotifications(acting: Acting, { ids, all }: { ids: readonly string[]; all: boolean }): Promise<void> {
  const { platform, actor } = acting;
  if (!isOwnSession(actor)) throw refuse('FORBIDDEN', {});
  return inTransaction(platform.database, async (tx) => {
    const own = visibleNotifications(actor);
    const known = await tx.notification.count({ where: { AND: [own, { id: { in: [...ids] } }] } });
    if (known < new Set(ids).size) throw refuse('NOT_FOUND', {});
    const readAt = await platform.clock.now(tx);
    await tx.notification.updateMany({ where: { AND: [own, { readAt: null }, all ? {} : { id: { in: [...ids] } }] }, data: { readAt } });
  });
}
