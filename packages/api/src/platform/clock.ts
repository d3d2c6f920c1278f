/** Order, sessions and due times follow the database's clock, so that every server agrees. */
import type pg from 'pg';

export type Clock = { now(): Promise<Date> };

export function databaseClock(pool: pg.Pool): Clock {
  return {
    async now() {
      const { rows } = await pool.query<{ now: Date }>({ name: 'clock', text: 'select clock_timestamp() as now' });
      return rows[0]!.now;
    },
  };
}

/** For history that is written after the fact (the sample college) and for tests. */
export function fixedClock(at: Date): Clock {
  return { now: async () => at };
}
