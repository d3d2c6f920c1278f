import { useEffect, useId, useRef, useState } from 'react';
import { longestMarkText } from '@anjian/schema/answers/marks.ts';
import { useParts } from '../parts/partTools.ts';

type Props = {
  /** What was being written when the tab was killed. */
  begun: string;
  /** At every letter. */
  onType: (text: string) => void;
  onText: (text: string) => void;
};

/** The words for the place that was touched; nothing written puts nothing there. */
export function TextEntry({ begun, onType, onText }: Props) {
  const { t } = useParts();
  const [text, setText] = useState(begun);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const latest = useRef({ text, onText });
  latest.current = { text, onText };
  const isWritten = useRef(false);
  // Whoever closes the drawing meant what they had written.
  useEffect(
    () => () => {
      const { text, onText } = latest.current;
      if (!isWritten.current && text.trim() !== '') onText(text);
    },
    [],
  );

  function write(): void {
    isWritten.current = true;
    onText(text);
  }

  return (
    <div className="fill-draw-text">
      <label htmlFor={id}>{t('draw_words')}</label>
      <div className="fill-number">
        <input
          ref={field}
          id={id}
          className="fill-input"
          autoComplete="off"
          maxLength={longestMarkText}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            onType(event.target.value);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            write();
          }}
        />
        <button type="button" className="fill-button" data-look="main" onClick={write}>
          {t('draw_write')}
        </button>
      </div>
    </div>
  );
}
