import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { Path } from '@anjian/schema/answers/path.ts';

/**
 * What somebody began in a form and what is no answer yet: text that is no number, words that are not on the photo yet, strokes of
 * a signature nobody confirmed. It is kept by name beside the answers, on this device alone, so that a killed tab takes none of it.
 */
export type Unfinished = {
  all: () => UnfinishedParts;
  /** A part that is finished, or emptied by the person, is let go by keeping nothing. */
  keep: (name: string, part: string | undefined) => void;
  subscribe: (listener: () => void) => () => void;
};
export type UnfinishedParts = Readonly<Record<string, string>>;

export const numberAt = (path: Path) => `number/${path}`;
export const placeAt = (path: Path) => `place/${path}`;
/** The note and photos of an answer whose value was taken away. */
export const besideAt = (path: Path) => `beside/${path}`;
/** By content: the photo gets another id when the server has it. */
export const wordsOn = (photo: { sha256: string }) => `words/${photo.sha256}`;
export const signatureAt = (place: string) => `signature/${place}`;
export const signedNameAt = (place: string) => `signed-name/${place}`;

/** The path of a number that is no number yet. */
export function numberPath(name: string): Path | undefined {
  return name.startsWith(numberAt('')) ? name.slice(numberAt('').length) : undefined;
}

/** What was beside answers that are blank now: photos among it are still wanted. */
export function attachedIn(parts: UnfinishedParts): unknown[] {
  return Object.entries(parts).flatMap(([name, part]) => (name.startsWith(besideAt('')) ? [JSON.parse(part) as unknown] : []));
}

/** Photos, by their content, that words were begun for. */
export function wordsBegunOn(parts: UnfinishedParts): string[] {
  const before = wordsOn({ sha256: '' });
  return Object.keys(parts).flatMap((name) => (name.startsWith(before) ? [name.slice(before.length)] : []));
}

const nothing: UnfinishedParts = {};

/** `onChange` hears of every letter and stroke, so that it can be put where it outlives the page. */
export function beginUnfinished(
  before: UnfinishedParts = nothing,
  onChange: (parts: UnfinishedParts) => void = () => undefined,
): Unfinished {
  let parts = before;
  const listeners = new Set<() => void>();
  return {
    all: () => parts,
    keep: (name, part) => {
      if (parts[name] === part) return;
      const { [name]: _before, ...others } = parts;
      parts = part === undefined ? others : { ...others, [name]: part };
      onChange(parts);
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** Where nothing can be begun, such as a form that is only read. */
const nowhere: Unfinished = { all: () => nothing, keep: () => undefined, subscribe: () => () => undefined };

export const UnfinishedContext = createContext<Unfinished>(nowhere);

export function useUnfinished(): Unfinished {
  return useContext(UnfinishedContext);
}

/** One part as it stands; whoever shows it is drawn anew when it changes. */
export function useUnfinishedPart(name: string): [string | undefined, (part: string | undefined) => void] {
  const unfinished = useUnfinished();
  const part = useSyncExternalStore(unfinished.subscribe, () => unfinished.all()[name]);
  const keep = useCallback((next: string | undefined) => unfinished.keep(name, next), [unfinished, name]);
  return [part, keep];
}
