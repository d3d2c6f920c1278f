import { isAnythingWaiting, isStillSignedIn } from './mayGo.ts';
import { waitAfter } from './outcome.ts';
import type { RoundOutcome } from './outcome.ts';
import { unloadMemory } from '../device/items.ts';
import type { OnTheAir, Round } from './round.ts';
import { sendDrafts } from './sendDrafts.ts';
import { sendFiles } from './sendFiles.ts';
import { sendOutbox } from './sendOutbox.ts';

/** What the sender is at, for everybody who shows it, and which file is on the air right now. */
export type SenderState = { at: 'rest' | 'sending' | 'unreachable' | 'signed_out' | 'failed'; file: OnTheAir | undefined };

export type Sender = {
  /** Something may be waiting to be sent: look now, and once more if looking already. */
  kick: () => void;
  /** Ends when nothing is being sent. For whoever must know before going on, such as signing out. */
  settled: () => Promise<void>;
  stop: () => void;
  state: () => SenderState;
  subscribe: (listener: () => void) => () => void;
};

/** One round: files first, because what speaks of them needs their names on the server. */
export async function sendAll(round: Round): Promise<RoundOutcome> {
  if (!(await isAnythingWaiting(round))) return 'done';
  for (const step of [isStillSignedIn, sendFiles, sendDrafts, sendOutbox]) {
    const outcome = await step(round);
    if (outcome !== 'done') return outcome;
  }
  return 'done';
}

type SenderParts = Omit<Round, 'personId' | 'sending'> & {
  personId: () => string | undefined;
  /** Runs `work` unless another tab is sending already; says whether it did. */
  alone: (work: () => Promise<void>) => Promise<boolean>;
  reportFault: (fault: unknown) => void;
};

const waitForOther = 3_000;

export function startSender(parts: SenderParts): Sender {
  const listeners = new Set<() => void>();
  let state: SenderState = { at: 'rest', file: undefined };
  let attempts = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = false;

  function show(next: Partial<SenderState>): void {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  }

  async function runRound(): Promise<void> {
    const personId = parts.personId();
    if (personId === undefined) return;
    const round: Round = { ...parts, personId, sending: (file) => show({ file }) };
    await unloadMemory(round.database);
    if (!(await isAnythingWaiting(round))) return show({ at: 'rest' });
    show({ at: 'sending' });
    const outcome = await sendAll(round);
    attempts = outcome === 'later' ? attempts + 1 : 0;
    show({ at: outcome === 'done' ? 'rest' : outcome === 'later' ? 'unreachable' : 'signed_out', file: undefined });
    if (outcome === 'later' && !stopped) timer = setTimeout(kick, waitAfter(attempts));
  }

  async function run(): Promise<void> {
    do {
      again = false;
      const isMine = await parts.alone(runRound);
      // The other tab may be closed in the middle of it, and then nobody would send.
      if (!isMine && !stopped) timer = setTimeout(kick, waitForOther);
    } while (again);
  }

  function kick(): void {
    clearTimeout(timer);
    if (stopped) return;
    if (running) {
      again = true;
      return;
    }
    running = run()
      .catch((fault: unknown) => {
        show({ at: 'failed', file: undefined });
        parts.reportFault(fault);
        // What is wrong with this device may pass; what it holds is not given up.
        if (!stopped) timer = setTimeout(kick, waitAfter(Number.POSITIVE_INFINITY));
      })
      .finally(() => {
        running = undefined;
      });
  }

  return {
    kick,
    settled: async () => running ?? undefined,
    stop: () => {
      stopped = true;
      again = false;
      clearTimeout(timer);
    },
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** One tab at a time, where the browser can say so; where it cannot, client ids make two harmless. */
export async function aloneAmongTabs(work: () => Promise<void>): Promise<boolean> {
  if (!('locks' in navigator)) {
    await work();
    return true;
  }
  return navigator.locks.request('anjian-send', { ifAvailable: true }, async (lock) => {
    if (lock) await work();
    return lock !== null;
  });
}
