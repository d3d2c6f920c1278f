/** The draft with all its steps on this device: what was typed outlives a reload, a crash and a lost connection. */
import type { BuilderState } from './builderStore.ts';
import type { History } from './history.ts';
import { packHistory, unpackHistory } from './packHistory.ts';

export type DeviceCopy = { revision: number; /** something in it never reached the server */ isAhead: boolean; history: History };

const keyOf = (template: string) => `anjian.builder.${template}`;

export function keepOnDevice(template: string, { history, saved }: Pick<BuilderState, 'history' | 'saved'>): void {
  const isAhead = history.present !== saved.definition;
  const half = { ...history, past: history.past.slice(-Math.ceil(history.past.length / 4)), future: [] };
  const none = { past: [], present: history.present, future: [] };
  // Storage has room for some five megabytes: rather fewer steps than no copy.
  for (const fitting of [history, half, none]) {
    if (write(keyOf(template), { revision: saved.revision, isAhead, history: packHistory(fitting) })) return;
  }
}

function write(key: string, copy: object): boolean {
  try {
    window.localStorage.setItem(key, JSON.stringify(copy));
    return true;
  } catch {
    return false;
  }
}

export function readFromDevice(template: string): DeviceCopy | undefined {
  try {
    const copy = JSON.parse(window.localStorage.getItem(keyOf(template)) ?? 'null') as (DeviceCopy & { history: unknown }) | null;
    const history = copy ? unpackHistory(copy.history) : undefined;
    return copy && history && typeof copy.revision === 'number' ? { revision: copy.revision, isAhead: copy.isAhead, history } : undefined;
  } catch {
    return undefined;
  }
}

export function forgetOnDevice(template: string): void {
  window.localStorage.removeItem(keyOf(template));
}
