/**
 * What time it is where tasks are due. A phone that is wrong by hours or days would call everything closed, or nothing open yet:
 * so what has to do with due times goes by the server's clock, as far as it was heard of. What was done when is noted by the device's own
 * clock, with how far off that is beside it.
 */
export type ServerClock = {
  now: () => Date;
  /** Milliseconds to be added to the device's clock; 0 while it is right, or nothing is known. */
  offset: () => number;
  heard: (measured: number) => void;
  subscribe: (listener: () => void) => () => void;
};

/** Nobody sets a clock to the second, and nothing is due by it. */
const tolerated = 60_000;

export function startServerClock(deviceNow: () => Date): ServerClock {
  const listeners = new Set<() => void>();
  let offset = 0;
  return {
    now: () => new Date(deviceNow().getTime() + offset),
    offset: () => offset,
    heard(measured) {
      const next = Math.abs(measured) < tolerated ? 0 : measured;
      // The way there and back makes it waver by a second or two.
      if (next !== 0 && Math.abs(next - offset) < tolerated) return;
      if (next === offset) return;
      offset = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
