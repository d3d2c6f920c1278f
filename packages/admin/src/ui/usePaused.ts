import { useEffect, useState } from 'react';

const typingPause = 300;

/** What was typed, once the fingers rest: a question is asked once and not at every letter. */
export function usePaused<Value>(value: Value): Value {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), typingPause);
    return () => clearTimeout(timer);
  }, [value]);
  return paused;
}
