/** Sends the draft a moment after it changed, one at a time, each from the revision it was made from. */
import type { Definition } from '@anjian/schema/definition/definition.ts';
import { parseDefinition } from '@anjian/schema/definition/parse.ts';
import { isRequestError, isUnreachable } from '../../data/requestError.ts';
import type { BuilderStore, Theirs } from './builderStore.ts';
import { withEdit } from './history.ts';

export type SaveDraft = (definition: Definition, revision: number) => Promise<{ revision: number }>;

const restAfterTyping = 1_200;
const restWithoutConnection = 10_000;

export class Autosave {
  private readonly store: BuilderStore;
  private readonly save: SaveDraft;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending: Promise<boolean> | undefined;
  private seen: Definition;

  constructor(store: BuilderStore, save: SaveDraft) {
    this.store = store;
    this.save = save;
    this.seen = store.getState().saved.definition;
  }

  /** Until the returned function is called; what is not sent by then is sent once more, which it waits for. */
  start(): () => Promise<boolean> {
    const look = () => {
      if (this.store.definition === this.seen) return;
      this.seen = this.store.definition;
      this.wait(restAfterTyping);
    };
    look();
    const stop = this.store.subscribe(look);
    return () => {
      stop();
      const sent = this.flush();
      clearTimeout(this.timer);
      return sent;
    };
  }

  /** Sends now what was not sent; whether the server has everything afterwards. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    while (this.sending) await this.sending;
    const { saved, conflict } = this.store.getState();
    if (conflict) return false;
    if (saved.definition === this.store.definition) return true;
    this.sending = this.send(this.store.definition, saved.revision);
    const isSent = await this.sending;
    this.sending = undefined;
    // What was typed meanwhile goes in the next round.
    if (isSent && this.store.getState().saved.definition !== this.store.definition) this.wait(restAfterTyping);
    return isSent;
  }

  private wait(rest: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), rest);
  }

  private async send(definition: Definition, from: number): Promise<boolean> {
    this.store.set({ saving: { is: 'busy' } });
    try {
      const { revision } = await this.save(definition, from);
      this.store.set({ saved: { definition, revision }, saving: { is: 'rest' } });
      return true;
    } catch (error) {
      this.refused(error);
      return false;
    }
  }

  private refused(error: unknown): void {
    const theirs = readTheirs(error);
    if (theirs) return this.store.set({ conflict: theirs, saving: { is: 'rest' } });
    if (!isUnreachable(error)) return this.store.set({ saving: { is: 'refused', error } });
    this.store.set({ saving: { is: 'offline' } });
    this.wait(restWithoutConnection);
  }
}

/** What came in between, as the refusal tells it. */
export function readTheirs(error: unknown): Theirs | undefined {
  if (!isRequestError(error) || error.code !== 'CONFLICT') return undefined;
  const current = error.details['current'] as
    | { definition?: unknown; revision?: unknown; updatedAt?: string; updatedByName?: string }
    | undefined;
  const parsed = parseDefinition(current?.definition);
  if (!parsed.ok || typeof current?.revision !== 'number') return undefined;
  return { definition: parsed.definition, revision: current.revision, updatedAt: current.updatedAt, updatedByName: current.updatedByName };
}

/** Either way the other one stays a step back in the history. */
export function takeTheirs(store: BuilderStore): void {
  const { conflict, history } = store.getState();
  if (!conflict) return;
  const { definition, revision } = conflict;
  store.set({ history: withEdit(history, 'builder.step.takeTheirs', definition), saved: { definition, revision }, conflict: undefined });
}

export function keepMine(store: BuilderStore): void {
  const { conflict, history } = store.getState();
  if (!conflict) return;
  const { definition, revision } = conflict;
  const seen = withEdit(history, 'builder.step.takeTheirs', definition);
  // A copy of mine, so that it counts as a change after theirs even when nothing was typed since.
  const mine = withEdit(seen, 'builder.step.keepMine', { ...history.present });
  store.set({ history: mine, saved: { definition, revision }, conflict: undefined });
}

/** What both made of it together; a step back is theirs, another one mine. */
export function keepMerged(store: BuilderStore, merged: Definition): void {
  const { conflict, history } = store.getState();
  if (!conflict) return;
  const { definition, revision } = conflict;
  const seen = withEdit(history, 'builder.step.takeTheirs', definition);
  store.set({ history: withEdit(seen, 'builder.step.merge', { ...merged }), saved: { definition, revision }, conflict: undefined });
}
