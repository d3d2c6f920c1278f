import { Repeater } from 'graphql-yoga';
import { acting, type Context } from '../context.ts';
import { notificationChannel } from './notice.sql.ts';
import { visibleNotifications } from './notification.policy.ts';

/** However quiet it is: sessions end by themselves. */
const longestPauseMillis = 30_000;
/** What was told while the line to the database was down is looked for this far back. */
const overlookedMillis = 10 * 60_000;

/** Everything the reader is told from now on, one after the other; it ends when they sign out or are suspended. */
export function followNotifications(context: Context): AsyncIterable<{ id: string }> {
  const { personId } = acting(context).actor;
  const { notifications } = context.platform;
  return new Repeater<{ id: string }>(async (push, stop) => {
    const told = new Set<string>();
    let looking = Promise.resolve();
    let hasStopped = false;

    const look = async (ids: readonly string[] | undefined) => {
      if (hasStopped) return;
      context.actor = await context.refreshActor();
      if (!context.actor) return stop();
      for (const id of await seenOf(context, ids)) {
        if (told.has(id)) continue;
        told.add(id);
        void push({ id });
      }
    };
    const lookNext = (ids: readonly string[] | undefined) => {
      looking = looking.then(() => look(ids)).catch(stop);
    };

    const unsubscribe = notifications.subscribe(notificationChannel, (payload) => {
      if (payload === undefined) return lookNext(undefined);
      const { personId: addressee, id } = JSON.parse(payload) as { personId: string; id: string };
      if (addressee === personId) lookNext([id]);
    });
    const beat = setInterval(() => lookNext([]), longestPauseMillis);
    await stop.catch(() => undefined);
    hasStopped = true;
    clearInterval(beat);
    unsubscribe();
    await looking;
  });
}

/** Those of these that are the reader's; without any, what was told lately. */
async function seenOf(context: Context, ids: readonly string[] | undefined): Promise<string[]> {
  if (ids?.length === 0) return [];
  const { platform, actor } = acting(context);
  const since = new Date((await platform.clock.now()).getTime() - overlookedMillis);
  const seen = await platform.database.prisma.notification.findMany({
    where: { AND: [visibleNotifications(actor), ids ? { id: { in: [...ids] } } : { createdAt: { gte: since } }] },
    select: { id: true },
    orderBy: { createdAt: 'asc' },
  });
  return seen.map(({ id }) => id);
}
