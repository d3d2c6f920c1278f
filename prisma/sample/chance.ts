/** Chance that comes out the same each time: the sample is the same college on every machine. */
export type Chance = {
  /** from 0 up to but not including 1 */
  next(): number;
  between(from: number, to: number, decimals?: number): number;
  pick<T>(from: readonly T[]): T;
  isLucky(share: number): boolean;
  /** a version 4 UUID */
  uuid(): string;
};

export function chanceFrom(seed: string): Chance {
  let state = hash(seed);
  // mulberry32
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const digits = (count: number) => Array.from({ length: count }, () => Math.floor(next() * 16).toString(16)).join('');
  return {
    next,
    between: (from, to, decimals = 0) => Number((from + next() * (to - from)).toFixed(decimals)),
    pick: (from) => from[Math.floor(next() * from.length)]!,
    isLucky: (share) => next() < share,
    uuid: () => `${digits(8)}-${digits(4)}-4${digits(3)}-a${digits(3)}-${digits(12)}`,
  };
}

/** FNV-1a, 32 bits */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ character.codePointAt(0)!, 0x01000193);
  return value;
}
