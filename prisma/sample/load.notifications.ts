/** What people of the sample were told before today, they have read since; what was told today waits at their bells. */
import type { World } from './load.world.ts';

export async function letPeopleRead({ administrator: { platform } }: World, dayBegan: Date): Promise<void> {
  await platform.database.pool.query(
    `update notifications set read_at = least(created_at + interval '1 hour', $1::timestamptz) where read_at is null and created_at < $1::timestamptz`,
    [dayBegan],
  );
}
