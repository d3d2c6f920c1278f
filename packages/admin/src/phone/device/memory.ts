import type { OutboxItem, StoredFile } from './database.ts';

/**
 * What the disk would not take: kept here for as long as the page is open, and sent from here like everything else. Rows
 * in here come before those of the same name in the database, which could not be brought up to them.
 */
export class Memory {
  readonly files = new Map<string, StoredFile>();
  readonly items = new Map<string, OutboxItem>();
  #listeners = new Set<() => void>();
  #version = 0;

  /** Counts what is said to be changed, for whoever looks on. */
  version = (): number => this.#version;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** How many things would be lost with the page. */
  count = (): number => this.files.size + [...this.items.values()].filter(({ state }) => state !== 'received').length;

  changed(): void {
    this.#version += 1;
    for (const listener of this.#listeners) listener();
  }
}

/** What browsers say when they cannot write: a full disk has many names. */
const names = new Set(['QuotaExceededError', 'AbortError', 'UnknownError', 'DatabaseClosedError', 'OpenFailedError', 'MissingAPIError']);

/** Whether a write failed for want of room, which is no fault of ours. */
export function isNoRoom(fault: unknown): boolean {
  return fault instanceof Error && names.has(fault.name);
}

/** Writes to the disk; where that does not take it, what is given instead happens. */
export async function writeOr(write: () => Promise<unknown>, instead: () => void): Promise<void> {
  try {
    await write();
  } catch (fault) {
    if (!isNoRoom(fault)) throw fault;
    instead();
  }
}
