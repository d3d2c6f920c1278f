import type { ReactNode } from 'react';

export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="phone-empty">
      <p className="phone-empty-title">{title}</p>
      {children}
    </div>
  );
}
