import { Repeater } from 'graphql-yoga';
import { acting, type Acting, type Context } from '../context.ts';
import { follow } from '../events/follow.ts';
import { visibleHazards } from './hazard.policy.ts';

/**
 * Every hazard in reach that was raised, closed or reopened since. Ids wait here until they are taken, so that a slow
 * reader is told of each of them, if only once.
 */
export function followHazards(context: Context): AsyncIterable<{ id: string }> {
  acting(context);
  const waiting = new Set<string>();
  const changes = follow<readonly string[]>(context, {
    concerns(notices) {
      for (const { type, id } of notices) if (type === 'Hazard') waiting.add(id);
      return waiting.size > 0;
    },
    async read(reader) {
      // Looked at without a notice: some may have been missed.
      if (waiting.size === 0) for (const id of await changedLately(reader)) waiting.add(id);
      const asked = [...waiting];
      const seen = await seenOf(reader, asked);
      for (const id of asked) if (!seen.includes(id)) waiting.delete(id);
      return seen;
    },
  });
  return new Repeater<{ id: string }>(async (push, stop) => {
    const each = changes[Symbol.asyncIterator]();
    void stop.then(() => each.return?.());
    for (let next = await each.next(); !next.done; next = await each.next()) {
      for (const id of next.value.filter((one) => waiting.delete(one))) await push({ id });
    }
    stop();
  });
}

async function seenOf({ platform, actor }: Acting, ids: readonly string[]): Promise<string[]> {
  const seen = await platform.database.prisma.hazard.findMany({
    where: { AND: [{ id: { in: [...ids] } }, visibleHazards(actor)] },
    select: { id: true },
    orderBy: { raisedAt: 'asc' },
  });
  return seen.map(({ id }) => id);
}

async function changedLately({ platform }: Acting): Promise<string[]> {
  const { rows } = await platform.database.pool.query<{ id: string }>(
    `select distinct subject_id as id from events where subject_type = 'Hazard' and at > clock_timestamp() - interval '10 minutes' limit 200`,
  );
  return rows.map(({ id }) => id);
}
