import type { ReactNode } from 'react';

/** A part of the properties that is folded away until it is wanted. */
export function Fold({ title, open = false, children }: { title: string; open?: boolean; children: ReactNode }) {
  return (
    <details className="builder-fold" open={open}>
      <summary>{title}</summary>
      <div>{children}</div>
    </details>
  );
}
