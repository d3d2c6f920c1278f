import { liveQuery } from 'dexie';
import { useEffect, useState } from 'react';

/**
 * What a query over the device's database says now, and again whenever the rows it read change, in this tab or
 * another. Undefined until the first answer. `of` names what the query depends on, like the list of an effect.
 */
export function useLive<T>(query: () => Promise<T>, of: readonly unknown[]): T | undefined {
  const [value, setValue] = useState<T>();
  const [fault, setFault] = useState<unknown>();
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the list is the caller's, below
  useEffect(() => {
    const subscription = liveQuery(query).subscribe({ next: setValue, error: setFault });
    return () => subscription.unsubscribe();
    // The caller's list is the effect's list; `query` is new on every render and says nothing.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, of);
  if (fault !== undefined) throw fault;
  return value;
}
