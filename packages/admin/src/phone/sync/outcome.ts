import type { Refusal } from '../network/request.ts';
import { isSignedOut, isUnreachable } from '../network/request.ts';
import type { StoredRefusal } from '../device/database.ts';

/** How one round of sending ended: all said, to be tried again, or waiting for somebody to sign in. */
export type RoundOutcome = 'done' | 'later' | 'signed_out';

export function outcomeOf(refusal: Refusal): Exclude<RoundOutcome, 'done'> | 'refused' {
  if (isUnreachable(refusal)) return 'later';
  return isSignedOut(refusal) ? 'signed_out' : 'refused';
}

export function storedRefusal(refusal: Refusal): StoredRefusal {
  if (refusal.kind === 'unreachable') throw new Error('an unreachable server refuses nothing');
  const { code, message, messages, details } = refusal;
  return { code, message, messages, details };
}

/** Milliseconds until the next try after `attempts` failed ones: 2, 5, 15, 30 s, then every minute. */
export function waitAfter(attempts: number): number {
  return [2_000, 5_000, 15_000, 30_000][attempts - 1] ?? 60_000;
}
