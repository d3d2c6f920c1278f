import type { Answers } from '@anjian/schema/answers/answer.ts';
import type { DraftCard } from '../network/cards.ts';
import type { StoredDraft } from './database.ts';

export function hasUnsentChanges(draft: StoredDraft): boolean {
  return draft.change > draft.sent;
}

/** Something was done here that somebody would miss, be it on the server or not. */
export function isTouched(draft: StoredDraft | undefined): draft is StoredDraft {
  return draft !== undefined && (draft.change > 0 || Object.keys(draft.unfinished ?? {}).length > 0);
}

/** Something of it is on this device alone. */
export function isHereAlone(draft: StoredDraft): boolean {
  return hasUnsentChanges(draft) || Object.keys(draft.unfinished ?? {}).length > 0;
}

export function isHeldBack(draft: StoredDraft): boolean {
  return draft.rival !== undefined || draft.refusal !== undefined;
}

export type NewDraft = Pick<StoredDraft, 'key' | 'personId' | 'taskId' | 'versionId' | 'clientId'>;

/** `returned` is what was handed in and came back: the next revision begins with it. */
export function beginDraft(born: NewDraft, now: Date, server: DraftCard | null, returned: Answers = {}): StoredDraft {
  const at = now.toISOString();
  const empty: StoredDraft = { ...born, answers: returned, startedAt: at, changedAt: at, change: 0, sent: 0, revision: 0 };
  return server ? takeServer(empty, server) : empty;
}

export function withAnswers(draft: StoredDraft, answers: Answers, now: Date): StoredDraft {
  const { refusal: _answeredNow, ...rest } = draft;
  return { ...rest, answers, changedAt: now.toISOString(), change: draft.change + 1 };
}

/** The server has everything up to `change`, and calls it `revision`. Changes made meanwhile stay unsent. */
export function markSent(draft: StoredDraft, change: number, revision: number): StoredDraft {
  return { ...draft, sent: Math.max(draft.sent, change), revision: Math.max(draft.revision, revision) };
}

export type Meeting = 'same' | 'take_server' | 'keep_device' | 'ask';

/**
 * The draft on this device meets the server's, which another device may have written.
 *
 * | server is newer than what we knew | unsent changes here | then        |
 * |---|---|---|
 * | no  | no  | same        |
 * | no  | yes | keep_device |
 * | yes | no  | take_server |
 * | yes | yes | ask, unless both say the same |
 */
export function meet(device: StoredDraft, server: DraftCard | null): Meeting {
  const newer = server !== null && server.revision > device.revision;
  if (!newer) return hasUnsentChanges(device) ? 'keep_device' : 'same';
  if (!hasUnsentChanges(device)) return 'take_server';
  return saysTheSame(device.answers, server.answers) ? 'take_server' : 'ask';
}

export function takeServer(draft: StoredDraft, server: DraftCard): StoredDraft {
  const { rival: _settled, ...rest } = draft;
  return { ...rest, answers: server.answers, changedAt: server.updatedAt, sent: draft.change, revision: server.revision };
}

export function holdForChoice(draft: StoredDraft, server: DraftCard): StoredDraft {
  return { ...draft, rival: { answers: server.answers, revision: server.revision, updatedAt: server.updatedAt } };
}

/**
 * The person chose question by question: `there` are those of which the other device's answer stays. What comes out goes on as
 * the successor of the other draft.
 */
export function settleRival(draft: StoredDraft, there: readonly string[]): StoredDraft {
  if (!draft.rival) return draft;
  const { rival, ...rest } = draft;
  const answers = { ...draft.answers };
  for (const key of there) {
    const other = Object.hasOwn(rival.answers, key) ? rival.answers[key] : undefined;
    if (other) answers[key] = other;
    else delete answers[key];
  }
  return { ...rest, answers, revision: rival.revision, change: draft.change + 1 };
}

/** Equal as answers, whatever the order of keys; photos are compared by content and by what was drawn on them, not by where they are kept. */
export function saysTheSame(a: Answers, b: Answers): boolean {
  return fingerprint(a) === fingerprint(b);
}

function fingerprint(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(fingerprint).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined';
  const { sha256, marks } = value as { sha256?: unknown; marks?: unknown };
  if (typeof sha256 === 'string') return `file:${sha256} ${fingerprint(marks ?? null)}`;
  const entries = Object.entries(value).sort(([x], [y]) => (x < y ? -1 : 1));
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${fingerprint(part)}`).join()}}`;
}
