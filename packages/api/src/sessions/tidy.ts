import type { Database } from '../platform/database.ts';
import { idleHours } from './session.model.ts';

/** Sessions that have ended by themselves and counts that have run out open nothing; the worker sweeps them away. */
export async function removeEndedSessions({ pool }: Database): Promise<number> {
  const { rowCount } = await pool.query(
    `delete from sessions where expires_at <= now() or last_seen_at <= now() - interval '${idleHours} hours'`,
  );
  await pool.query('delete from throttles where expire < extract(epoch from now()) * 1000');
  return rowCount ?? 0;
}
