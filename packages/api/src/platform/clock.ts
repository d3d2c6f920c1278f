/** Order, sessions and due times follow the database's clock, so that every server agrees. */
import type pg from 'pg';
import type { Transaction } from './transaction.ts';

export type Clock = {
  /**
   * Within a transaction pass it along: it is asked over the connection it holds. Waiting there for a second one, as
   * many others may do at the same time, is how a pool comes to a standstill.
   */
  now(tx?: Transaction): Promise<Date>;
};

export function databaseClock(pool: pg.Pool): Clock {
  return {
    async now(tx) {
      if (tx) {
        const [row] = await tx.$queryRaw<{ now: Date }[]>`select clock_timestamp() as now`;
        return row!.now;
      }
      const { rows } = await pool.query<{ now: Date }>({ name: 'clock', text: 'select clock_timestamp() as now' });
      return rows[0]!.now;
    },
  };
}

/** For history that is written after the fact (the sample college) and for tests. */
export function fixedClock(at: Date): Clock {
  return { now: async () => at };
}

const recent = new WeakMap<Clock, { asked: number; now: Promise<Date> }>();
const recentMillis = 500;

/** For what is only shown ("can this be done now?"), a hundred times on a page: asked of the database twice a second at most. */
export function recentNow(clock: Clock): Promise<Date> {
  const known = recent.get(clock);
  if (known && performance.now() - known.asked < recentMillis) return known.now;
  const asked = { asked: performance.now(), now: clock.now() };
  recent.set(clock, asked);
  // A failure is told to those who wait for it and not remembered.
  asked.now.catch(() => recent.delete(clock));
  return asked.now;
}
