import type { Acting } from '../context.ts';
import type { Prisma } from '../platform/generated/prisma/client.ts';
import { seesDeliveries } from './notification.policy.ts';

const parts = {
  kind: true,
  createdAt: true,
  readAt: true,
  person: { select: { id: true, name: true, unit: { select: { path: true } } } },
  pushes: { select: { state: true, host: true, attempts: true, endedAt: true, failure: true }, orderBy: { id: 'asc' } },
} as const satisfies Prisma.NotificationSelect;

export type Delivery = Prisma.NotificationGetPayload<{ select: typeof parts }>;

const mostShown = 200;

/** Of everything told about these subjects, which belong to the unit with this path; null for whoever is not to see it. */
export async function listDeliveries({ platform, actor }: Acting, path: string, subjectIds: readonly string[]): Promise<Delivery[] | null> {
  if (!seesDeliveries(actor, path)) return null;
  return platform.database.prisma.notification.findMany({
    where: { subjectId: { in: [...subjectIds] } },
    select: parts,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: mostShown,
  });
}
