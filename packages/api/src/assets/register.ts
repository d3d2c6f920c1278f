/** Numbers and places are looked up before they are taken, so the register has one writer at a time. */
import type { Acting } from '../context.ts';
import type { Database } from '../platform/database.ts';
import { inTransaction, type Transaction } from '../platform/transaction.ts';

/** The last in the queue of this server. */
const queues = new WeakMap<Database, Promise<unknown>>();

/**
 * Servers wait for each other at the lock; the requests of one wait here, without a connection: a few of them at the lock would hold
 * all there are, and everybody would wait for a long import.
 */
export function inRegister<T>({ platform: { database } }: Acting, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const begin = () =>
    inTransaction(database, async (tx) => {
      await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('anjian.assets'))`;
      return work(tx);
    });
  const turn = (queues.get(database) ?? Promise.resolve()).then(begin);
  queues.set(
    database,
    turn.catch(() => undefined),
  );
  return turn;
}
