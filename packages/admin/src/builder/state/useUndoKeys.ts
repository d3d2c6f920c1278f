import { useEffect } from 'react';
import type { BuilderStore } from './builderStore.ts';

/** Ctrl+Z and Ctrl+Shift+Z wherever the caret is; also nowhere, when what it stood in was just undone. */
export function useUndoKeys(store: BuilderStore): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
      const key = event.key.toLowerCase();
      const isUndo = key === 'z' && !event.shiftKey;
      const isRedo = (key === 'z' && event.shiftKey) || key === 'y';
      // What is typed there is not in the template yet.
      const isElsewhere = event.target instanceof Element && event.target.closest('[data-own-undo], [role=dialog]') !== null;
      if ((!isUndo && !isRedo) || isElsewhere) return;
      event.preventDefault();
      if (isUndo) store.undo();
      else store.redo();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [store]);
}
