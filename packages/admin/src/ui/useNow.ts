import { useEffect, useState } from 'react';
import { dateOf } from './dates.ts';

const everyMinute = 60_000;

/** The present moment, anew every minute: a screen left open over a due time or midnight stays true. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), everyMinute);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** The calendar date it is at the institution. */
export function useToday(): string {
  return dateOf(useNow());
}
