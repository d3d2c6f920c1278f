import type { ReactNode } from 'react';

type Props = { title: string; note?: ReactNode; before?: ReactNode; action?: ReactNode };

export function ScreenHead({ title, note, before, action }: Props) {
  return (
    <header className="phone-head">
      {before}
      <div className="phone-head-words">
        <h1>{title}</h1>
        {note ? <p className="phone-head-note">{note}</p> : null}
      </div>
      {action}
    </header>
  );
}
