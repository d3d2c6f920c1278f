/**
 * What happens without anybody asking: tasks open, become late, are missed, and people are reminded; stored tasks keep ahead of time; what has run
 * out is swept away. Every server runs it. Nothing is queued: what is to be done is read from the rows themselves, so a
 * round that was cut short is simply done by the next one, here or on another server.
 */
import { randomUUID } from 'node:crypto';
import { keepTasksUp, type Upkeep } from '../assignments/upkeep.ts';
import { eventChannel, readNotice } from '../events/record.ts';
import { remindOfTasks } from '../notifications/taskNotices.sql.ts';
import type { Platform } from '../platform/platform.ts';
import type { Verb } from '../rights/verbs.ts';
import { removeEndedSessions } from '../sessions/tidy.ts';
import { passTime, type Passed } from '../tasks/passing.sql.ts';

const roundMillis = 5_000;
const upkeepMillis = 60_000;

/** After these it is not waited for the minute to pass: a new unit, or a new asset, has its tasks at once. */
const movesTheTree: ReadonlySet<Verb> = new Set<Verb>([
  'unit.create',
  'unit.move',
  'unit.archive',
  'unit.restore',
  'asset.create',
  'asset.edit',
  'asset.move',
  'asset.archive',
  'asset.restore',
]);

export type Round = Passed & Upkeep & { reminded: number };

/** Everything that is due by the platform's clock, once. Running it again, or twice at once, changes nothing more. */
export async function runWorkerOnce(platform: Platform): Promise<Round> {
  const now = await platform.clock.now();
  const correlationId = `worker-${randomUUID()}`;
  const [upkeep, told] = [await settled(keepTasksUp({ platform, correlationId }, now)), await tellTime(platform, now, correlationId)];
  // What plans tasks may fail, and time passes for those that are there all the same.
  return { ...upkeep(), ...told };
}

/** Gives the value, or throws what was thrown, when it is asked for. */
async function settled<T>(work: Promise<T>): Promise<() => T> {
  const [outcome] = await Promise.allSettled([work]);
  return () => {
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  };
}

async function tellTime({ database: { pool } }: Platform, now: Date, correlationId: string): Promise<Passed & { reminded: number }> {
  return { ...(await passTime(pool, now, correlationId)), reminded: await remindOfTasks(pool, now) };
}

export type Worker = {
  /** Lets the round under way finish. */
  stop(): Promise<void>;
};

export function startWorker(platform: Platform): Worker {
  const { logger, database, clock, notifications } = platform;
  const stopping = new AbortController();
  let upkeepAt = 0;
  let wake = () => {};
  const unsubscribe = notifications.subscribe(eventChannel, (payload) => {
    const notice = readNotice(payload);
    if (notice && !movesTheTree.has(notice.verb)) return;
    upkeepAt = 0;
    wake();
  });

  const round = async () => {
    if (performance.now() < upkeepAt) return tellTime(platform, await clock.now(), `worker-${randomUUID()}`);
    upkeepAt = performance.now() + upkeepMillis;
    await removeEndedSessions(database);
    return runWorkerOnce(platform);
  };

  const rest = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, roundMillis);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const succeeds = async () => {
    try {
      const done = await round();
      if (Object.values(done).some((count) => count > 0)) logger.info(done, 'worker round');
      return true;
    } catch (error) {
      // The database may be away for a moment; whatever was to be done still is in the next round.
      upkeepAt = 0;
      logger.error({ err: error }, 'worker round failed');
      return false;
    }
  };

  const loop = async () => {
    while (!stopping.signal.aborted) {
      // What changed while a round was under way came too late for it, and is not left to wait.
      const isAskedAgain = (await succeeds()) && upkeepAt === 0;
      if (!isAskedAgain && !stopping.signal.aborted) await rest();
    }
  };

  const looping = loop();
  return {
    async stop() {
      stopping.abort();
      unsubscribe();
      wake();
      await looping;
    },
  };
}
