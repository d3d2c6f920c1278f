import { startTransition, useEffect, useState } from 'react';
import type { Definition } from '@anjian/schema/definition/definition.ts';
import { useStore } from './useBuilder.ts';

const restBeforeDrawing = 400;

/**
 * The definition once its author pauses: looking through a form of 500 questions takes longer than a keystroke may, and
 * whoever types again goes first.
 */
export function useRestedDefinition(): Definition {
  const store = useStore();
  const [definition, setDefinition] = useState(store.definition);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = store.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(() => startTransition(() => setDefinition(store.definition)), restBeforeDrawing);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [store]);
  return definition;
}
