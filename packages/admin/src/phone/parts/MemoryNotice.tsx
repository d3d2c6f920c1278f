import { useEffect, useSyncExternalStore } from 'react';
import { usePhone } from '../app/phone.ts';

/** The disk is full, and something is kept in this page alone: it must stay open until that is sent. */
export function MemoryNotice() {
  const { t, database } = usePhone();
  const { memory } = database;
  const count = useSyncExternalStore(memory.subscribe, memory.count);
  useEffect(() => {
    if (count === 0) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [count]);
  if (count === 0) return null;
  return (
    <p className="phone-banner" data-tone="alert" role="alert">
      {t('memory_only', { n: count })}
    </p>
  );
}
