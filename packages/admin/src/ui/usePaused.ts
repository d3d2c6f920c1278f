import { useEffect, useState } from 'react';

const typingPause = 300;

/** What was typed, once the fingers rest: a search is asked for once and not at every letter. */
export function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text.trim()), typingPause);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}
