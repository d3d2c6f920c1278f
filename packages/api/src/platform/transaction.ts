import type { Prisma } from './generated/prisma/client.ts';
import type { Database } from './database.ts';

export type Transaction = Prisma.TransactionClient;

/** Waiting for a connection is bounded, and so is the work itself: a stuck transaction must not hold its locks for ever. */
const patience = { maxWait: 10_000, timeout: 20_000 };

/** Runs the work in one transaction; anything thrown rolls it back. */
export function inTransaction<T>(database: Database, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return database.prisma.$transaction(work, patience);
}
