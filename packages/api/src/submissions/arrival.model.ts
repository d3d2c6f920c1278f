/** By which clock something came in time that was finished on a device and arrived later. Pure. */

export type LateArrival = 'by_server_time' | 'by_device_time';
export const submissionArrivals = ['on_time', 'on_time_by_device', 'late', 'after_closing'] as const;
export type SubmissionArrival = (typeof submissionArrivals)[number];

/** What the assignment says; `arrivalHours` are those after closing. */
export type ArrivalRule = { lateArrival: LateArrival; arrivalHours: number };

export type Window = { opensAt: Date; dueAt: Date; closesAt: Date };

export type Arriving = {
  /** the database's clock */
  now: Date;
  /** the device's clock when the person was done; null from what has none, such as a program */
  deviceTime: Date | null;
  /** the device's clock when the person began */
  startedAt: Date | null;
  /** milliseconds to be added to the device's clock, as it measured when it last heard of the server; null when it never did */
  clockOffset: number | null;
};

/** A device may be this much ahead of us, in milliseconds: clocks are set by hand, and answers take their time. */
const mostAhead = 2 * 60_000;
const hour = 3_600_000;

/**
 * `done` is the device's time, put right by its offset.
 *
 * | now          | rule           | done       | done is believed | arrived within the hours | → |
 * |--------------|----------------|------------|------------------|--------------------------|---|
 * | up to due    |                |            |                  |                          | on_time |
 * | up to closed | by device time | up to due  | yes              |                          | on_time_by_device |
 * | up to closed | anything else  |            |                  |                          | late |
 * | after closed | by device time | up to due    | yes            | yes                      | on_time_by_device |
 * | after closed | by device time | up to closed | yes            | yes                      | late |
 * | after closed | anything else  |              |                |                          | after_closing |
 *
 * Believed is what lies not before the task opened, not before the person began, and not after now (by more than two
 * minutes, see above). Whoever sets a clock back on purpose can deceive this, as they could deceive a paper form: that is why
 * both times stay on record, and an assignment has to ask for the device's.
 */
export function judgeArrival(rule: ArrivalRule, window: Window, arriving: Arriving): SubmissionArrival {
  const { now } = arriving;
  if (now <= window.dueAt) return 'on_time';
  const done = rule.lateArrival === 'by_device_time' ? believedDone(window, arriving) : undefined;
  if (now <= window.closesAt) return done && done <= window.dueAt ? 'on_time_by_device' : 'late';
  const isWithinHours = now.getTime() <= window.closesAt.getTime() + rule.arrivalHours * hour;
  if (!done || done > window.closesAt || !isWithinHours) return 'after_closing';
  return done <= window.dueAt ? 'on_time_by_device' : 'late';
}

/** When the person was done, on our clock; nothing when the device cannot be right. */
export function believedDone({ opensAt }: Window, arriving: Arriving): Date | undefined {
  const done = putRight(arriving.deviceTime, arriving);
  const began = putRight(arriving.startedAt, arriving);
  if (!done || done < opensAt || (began && done < began)) return undefined;
  return done.getTime() <= arriving.now.getTime() + mostAhead ? done : undefined;
}

/**
 * What arrives after closing is kept, and somebody says whether it counts, when a device says that the work on it had begun
 * before. What was begun later, or tells no time, is nothing that was late on its way: it is refused.
 */
export function isWorthHolding({ closesAt }: Window, arriving: Arriving): boolean {
  const began = putRight(arriving.startedAt ?? arriving.deviceTime, arriving);
  return arriving.deviceTime !== null && began !== undefined && began <= closesAt;
}

/**
 * How many of one task wait for a decision: it is of one unit and one slot, and whoever decides has to read each. Those that arrive in the
 * same instant do not see each other, so a few more are possible. What is refused stays on its device until one of these is decided.
 */
export const mostHeld = 20;

/** A device's time on our clock. */
export function putRight(time: Date | null, { clockOffset }: Pick<Arriving, 'clockOffset'>): Date | undefined {
  return time ? new Date(time.getTime() + (clockOffset ?? 0)) : undefined;
}

export type Settled = 'accepted' | 'declined';

/** One decision on what was held; the same again is the same. */
export function decideHeld(
  submission: { status: string; arrival: SubmissionArrival; submittedById: string; settledById: string | null },
  personId: string,
  decision: Settled,
): 'new' | 'same' | { refused: 'same_person' | 'not_held' } {
  if (submission.status === 'held') return submission.submittedById === personId ? { refused: 'same_person' } : 'new';
  const stands = submission.settledById === null ? undefined : submission.status === 'void' ? 'declined' : 'accepted';
  return stands === decision && submission.settledById === personId ? 'same' : { refused: 'not_held' };
}
