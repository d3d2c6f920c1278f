/**
 * Calls browsers, outside any transaction: what is to be pushed stands in rows that were written with what it tells of. Two
 * servers share them. One that is killed between the answer of the push service and its note of it sends once more; the topic
 * and the tag make it one at the push service and on the phone.
 */
import webPush from 'web-push';
import { ForbiddenAddress, sendOutward, type OutwardAnswer } from '../platform/outward.ts';
import type { Platform } from '../platform/platform.ts';
import { notificationChannel } from './notice.sql.ts';
import { dropPushes, endPushes, forgetSubscription, takePushes, type Batch, type Ending } from './push.sql.ts';
import { pushKeysOf } from './pushKeys.ts';
import { groupTold, type PushGroup } from './pushMessage.model.ts';

const roundMillis = 5_000;
const mostAttempts = 8;
/** Well within the minute for which a push is taken. */
const longestCallMillis = 40_000;
/** Seconds for which a push service keeps it for a phone that is off. */
const keptSeconds = 12 * 3_600;

/** Everything that is due by the platform's clock, once. Returns how many calls were answered well. */
export async function pushOnce(platform: Platform): Promise<number> {
  const { clock, database } = platform;
  const now = await clock.now();
  await dropPushes(database.pool, now);
  const batches = await takePushes(database.pool, now);
  const sent = await Promise.all(batches.map((batch) => call(platform, batch)));
  return sent.reduce((sum, count) => sum + count, 0);
}

async function call(platform: Platform, batch: Batch): Promise<number> {
  const { clock, database } = platform;
  const began = performance.now();
  let sent = 0;
  for (const group of groupTold(batch.told, batch.locale)) {
    // What is left by then is taken again, here or elsewhere.
    if (performance.now() - began > longestCallMillis) return sent;
    const outcome = await send(platform, batch, group);
    const now = await clock.now();
    if (outcome === 'gone') {
      await endPushes(database.pool, group.pushIds, { state: 'failed', failure: 'the browser no longer wants to be called' }, now);
      await forgetSubscription(database.pool, batch.subscription.id);
      return sent;
    }
    await endPushes(database.pool, group.pushIds, endingOf(outcome, batch.attempts, now), now);
    if (outcome.is === 'sent') sent++;
  }
  return sent;
}

type Outcome = { is: 'sent' } | { is: 'refused'; why: string } | { is: 'unanswered'; why: string; waitSeconds?: number };

async function send({ configuration }: Platform, { subscription }: Batch, group: PushGroup): Promise<Outcome | 'gone'> {
  const { contact, hosts } = configuration.push;
  try {
    const { endpoint, p256dh, auth } = subscription;
    const { headers, body } = webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, JSON.stringify(group.message), {
      vapidDetails: { subject: contact, ...(await pushKeysOf(configuration)) },
      TTL: keptSeconds,
      urgency: group.urgency,
      topic: group.topic,
    });
    return read(await sendOutward({ method: 'POST', url: endpoint, headers: namesToText(headers), body: body ?? Buffer.alloc(0) }, hosts));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const isOfTheLine = error instanceof Error && ('code' in error || error.name === 'TimeoutError' || error.name === 'AbortError');
    return isOfTheLine && !(error instanceof ForbiddenAddress) ? { is: 'unanswered', why } : { is: 'refused', why };
  }
}

function namesToText(headers: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}

/** RFC 8030: 404 and 410 say that the subscription is no more. A redirect is not followed, and so refused. */
function read({ status, headers }: OutwardAnswer): Outcome | 'gone' {
  if (status === 404 || status === 410) return 'gone';
  if (status >= 200 && status < 300) return { is: 'sent' };
  const why = `the push service answered ${status}`;
  if (status !== 429 && status < 500) return { is: 'refused', why };
  const waitSeconds = Number(headers['retry-after']);
  return { is: 'unanswered', why, ...(Number.isFinite(waitSeconds) ? { waitSeconds } : {}) };
}

function endingOf(outcome: Outcome, attempts: number, now: Date): Ending {
  if (outcome.is === 'sent') return { state: 'sent' };
  if (outcome.is === 'refused' || attempts >= mostAttempts) return { state: 'failed', failure: outcome.why };
  const seconds = Math.max(outcome.waitSeconds ?? 0, pauseSeconds(attempts));
  return { state: 'waiting', failure: outcome.why, nextAt: new Date(now.getTime() + Math.min(seconds, longestPause) * 1000) };
}

const longestPause = 6 * 3_600;

/** 30 s, 1 min, 2 min … an hour. */
function pauseSeconds(attempts: number): number {
  return Math.min(30 * 2 ** (attempts - 1), 3_600);
}

export type Pushing = {
  /** Lets the calls under way finish. */
  stop(): Promise<void>;
};

/** At once when somebody is told something, and every few seconds for what waits. */
export function startPushing(platform: Platform): Pushing {
  const { logger, notifications } = platform;
  const stopping = new AbortController();
  let isWanted = false;
  let wake = () => {};
  const unsubscribe = notifications.subscribe(notificationChannel, () => {
    isWanted = true;
    wake();
  });

  const rest = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, roundMillis);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const loop = async () => {
    while (!stopping.signal.aborted) {
      isWanted = false;
      try {
        const sent = await pushOnce(platform);
        if (sent > 0) logger.info({ sent }, 'pushed');
      } catch (error) {
        // The database may be away for a moment; what waits still waits in the next round.
        logger.error({ err: error }, 'pushing failed');
      }
      if (!stopping.signal.aborted && !isWanted) await rest();
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
