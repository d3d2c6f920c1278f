import { createContext, useContext, useSyncExternalStore } from 'react';
import type { BuilderState, BuilderStore } from './builderStore.ts';

export const BuilderContext = createContext<BuilderStore | undefined>(undefined);

export function useStore(): BuilderStore {
  const store = useContext(BuilderContext);
  if (!store) throw new Error('a part of the builder is shown outside it');
  return store;
}

/** One part of the state; whoever reads it is drawn again when that part is another. */
export function useBuilder<Part>(part: (state: BuilderState) => Part): Part {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, () => part(store.getState()));
}
