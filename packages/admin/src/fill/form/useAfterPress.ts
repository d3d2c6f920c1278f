import { useEffect, useRef } from 'react';

/** Milliseconds; the time in which a touch becomes a click. */
const beat = 50;

/**
 * Runs what it is given once no finger and no mouse button is down any more, unless the component is gone by then. Whoever
 * leaves a question by pressing something below it would miss what they aimed at, if what is wrong with the question
 * appeared, and moved everything, while they press.
 */
export function useAfterPress(): (act: () => void) => void {
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(waiting.current), []);

  return (act) => {
    const look = () => {
      if (document.querySelector(':active')) waiting.current = setTimeout(look, beat);
      else act();
    };
    clearTimeout(waiting.current);
    waiting.current = setTimeout(look, beat);
  };
}
