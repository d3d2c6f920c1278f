import { useEffect, useRef } from 'react';
import type { ReactNode, RefObject } from 'react';

type Props = { title: string; note?: ReactNode; before?: ReactNode; action?: ReactNode };

export function ScreenHead({ title, note, before, action }: Props) {
  const head = useRef<HTMLElement>(null);
  useHeightKnown(head);
  return (
    <header className="phone-head" ref={head}>
      {before}
      <div className="phone-head-words">
        <h1>{title}</h1>
        {note ? <p className="phone-head-note">{note}</p> : null}
      </div>
      {action}
    </header>
  );
}

/** What sticks below it, and what is jumped to, stands clear of it however long the name is. */
function useHeightKnown(head: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = head.current;
    const around = element?.parentElement;
    if (!element || !around || typeof ResizeObserver === 'undefined') return;
    const sized = new ResizeObserver(() => {
      // On the smallest screens it scrolls away.
      const height = getComputedStyle(element).position === 'sticky' ? element.offsetHeight : 0;
      around.style.setProperty('--fill-top', `${height}px`);
    });
    sized.observe(element);
    return () => {
      sized.disconnect();
      around.style.removeProperty('--fill-top');
    };
  }, [head]);
}
