import { useEffect, useId, useRef, useState } from 'react';
import { longestMarkText } from '@anjian/schema/answers/marks.ts';
import { useParts } from '../parts/partTools.ts';

/** The words for the place that was touched; nothing written puts nothing there. */
export function TextEntry({ onText }: { onText: (text: string) => void }) {
  const { t } = useParts();
  const [text, setText] = useState('');
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
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
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            onText(text);
          }}
        />
        <button type="button" className="fill-button" data-look="main" onClick={() => onText(text)}>
          {t('draw_write')}
        </button>
      </div>
    </div>
  );
}
