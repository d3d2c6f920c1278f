/**
 * What a subscription sends: a value read anew, under the rights its reader has by then, whenever something happened that
 * concerns it. Notices that come close together are answered once, twice a second at most; a reader who is slower than
 * that gets the newest. It ends when the reader signs out or is suspended, or when there is nothing to see any more.
 */
import { Repeater, SlidingBuffer } from 'graphql-yoga';
import { acting, type Acting, type Context } from '../context.ts';
import type { Actor } from '../rights/actor.ts';
import { eventChannel, readNotice, type EventNotice } from './record.ts';

export type Follow<Value> = {
  /** Whether any of this may have changed the value. */
  concerns: (notices: readonly EventNotice[], reader: Acting) => boolean | Promise<boolean>;
  /** The value now; undefined when there is nothing to see any more. */
  read: (reader: Acting) => Promise<Value | undefined>;
  /** Sends the first value at once. */
  atOnce?: boolean;
  /** A value with the mark of the one before is not sent. */
  mark?: (value: Value) => string;
};

const shortestPauseMillis = 500;
/** However quiet it is: sessions end by themselves. */
const longestPauseMillis = 30_000;
const mostNotices = 1_000;

export function follow<Value>(context: Context, what: Follow<Value>): AsyncIterable<Value> {
  return new Repeater<Value>(async (push, stop) => {
    let notices: EventNotice[] = [];
    /** Something may have been missed: it is read in any case. */
    let isUnsure = what.atOnce ?? false;
    let sent: string | undefined;
    let lookedAt = -Infinity;
    let isLooking = false;
    let timer: NodeJS.Timeout | undefined;

    const plan = (pauseMillis: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => void look().catch(stop), Math.max(0, pauseMillis));
    };
    const lookSoon = () => plan(lookedAt + shortestPauseMillis - performance.now());

    const look = async () => {
      isLooking = true;
      lookedAt = performance.now();
      const [seen, mustRead] = [notices, isUnsure];
      [notices, isUnsure] = [[], false];
      const isQuiet = seen.length === 0 && !mustRead;
      if (isQuiet && !(await isStillThere(context))) return stop();
      if (mustRead || (seen.length > 0 && (await isConcerned(seen)))) {
        if (!(await isStillThere(context))) return stop();
        const value = await what.read(acting(context));
        if (value === undefined) return stop();
        const mark = what.mark?.(value);
        if (mark === undefined || mark !== sent) void push(value);
        sent = mark;
      }
      isLooking = false;
      if (notices.length > 0 || isUnsure) lookSoon();
      else plan(longestPauseMillis);
    };
    const isConcerned = async (seen: readonly EventNotice[]) =>
      seen.some((notice) => isAbout(notice, context.actor)) || what.concerns(seen, acting(context));

    const unsubscribe = context.platform.notifications.subscribe(eventChannel, (payload) => {
      const notice = readNotice(payload);
      if (notice && isPrivate(notice) && !isAbout(notice, context.actor)) return;
      if (notice && notices.length < mostNotices) notices.push(notice);
      else isUnsure = true;
      if (!isLooking) lookSoon();
    });

    plan(isUnsure ? 0 : longestPauseMillis);
    await stop;
    clearTimeout(timer);
    unsubscribe();
  }, new SlidingBuffer(1));
}

/** Whoever it is by now, also for the fields of what is sent: this context is a copy of the one that asks. */
async function isStillThere(context: Context): Promise<boolean> {
  context.actor = await context.refreshActor();
  return context.actor !== null;
}

/** Says nothing to anybody but the person it is about. */
function isPrivate({ type }: EventNotice): boolean {
  return type === 'Session' || type === 'Token' || type === 'Person' || type === 'RoleGrant';
}

/** After these the reader may see more, or less, or nothing. */
function isAbout({ verb, type, id }: EventNotice, actor: Actor | null): boolean {
  if (!actor || verb === 'unit.move') return true;
  if (type === 'Person' || type === 'RoleGrant') return id === actor.personId || verb.startsWith('role.');
  return 'id' in actor.credential && id === actor.credential.id;
}
