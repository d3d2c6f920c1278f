import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';

type Props = { title: string; closeWord: string; onClose: () => void; children: ReactNode; size?: 'sheet' | 'wide' | 'full' };

/**
 * The browser's own modal dialog: it keeps the focus inside, closes on Escape and gives the focus back. On a narrow
 * screen it lies at the bottom, where the thumb is. A tap beside it closes nothing: a signature may be half drawn.
 */
export function Dialog({ title, closeWord, onClose, children, size = 'sheet' }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="fill-dialog"
      data-size={size}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="fill-dialog-body">
        <header className="fill-dialog-head">
          <h2 id={titleId}>{title}</h2>
          <button type="button" className="fill-button" data-look="quiet" onClick={onClose}>
            {closeWord}
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
