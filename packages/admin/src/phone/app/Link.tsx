import type { ReactNode } from 'react';
import { go, pathOf } from './route.ts';
import type { Route } from './route.ts';

type Props = {
  to: Route;
  className?: string;
  children: ReactNode;
  current?: boolean;
  /** What it is called when a sign alone shows it. */ label?: string;
};

/** An ordinary link that changes the screen without loading the page; opening it elsewhere stays the browser's. */
export function Link({ to, className, children, current, label }: Props) {
  return (
    <a
      href={pathOf(to)}
      className={className}
      aria-label={label}
      aria-current={current ? 'page' : undefined}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        go(to);
      }}
    >
      {children}
    </a>
  );
}
