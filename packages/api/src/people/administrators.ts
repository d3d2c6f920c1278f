/** There is always somebody who can administer the whole organisation. */
import { refuse } from '../errors.ts';
import type { Transaction } from '../platform/transaction.ts';

/**
 * Called after the change, within its transaction: throws LAST_ADMINISTRATOR when nobody is left. Two who remove each
 * other at once take turns at the lock.
 */
export async function keepLastAdministrator(tx: Transaction): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('anjian.administrators'))`;
  const left = await tx.roleGrant.count({ where: { role: 'administrator', unit: { parentId: null }, person: { suspendedAt: null } } });
  if (left === 0) throw refuse('LAST_ADMINISTRATOR', {});
}
