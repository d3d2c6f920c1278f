import { printDatesOf } from '@anjian/schema/answers/printDate.ts';
import { useForm } from '../form/formTools.ts';
import type { QuestionIds } from '../questions/editor.ts';
import { rangeHint } from './rangeHint.ts';

type Props = {
  type: 'date' | 'time';
  value: string;
  onChange: (value: string) => void;
  min?: string | undefined;
  max?: string | undefined;
  /** The answer that is right most often, one tap away. */
  shortcut: { word: string; value: () => string };
  ids: QuestionIds;
  label: string;
  required: boolean;
  invalid: boolean;
  disabled: boolean;
};

/** A date or a time by the device's own picker, which every hand knows. */
export function NativeField({ type, value, onChange, min, max, shortcut, ids, label, required, invalid, disabled }: Props) {
  const { t, locale } = useForm();
  const inWords = (bound: string | undefined) => (bound === undefined ? undefined : printDatesOf(bound, locale));
  const hint = rangeHint(t, 'date', inWords(min), inWords(max));
  const hintId = `${ids.control}-range`;
  return (
    <>
      <div className="fill-number">
        <input
          id={ids.control}
          className="fill-input"
          type={type}
          value={value}
          disabled={disabled}
          aria-required={required}
          aria-invalid={invalid || undefined}
          aria-describedby={[ids.describedBy, hint ? hintId : ''].filter(Boolean).join(' ') || undefined}
          onChange={(event) => onChange(event.target.value)}
        />
        {disabled ? null : (
          <button
            type="button"
            className="fill-button"
            aria-label={`${shortcut.word}: ${label}`}
            onClick={() => onChange(shortcut.value())}
          >
            {shortcut.word}
          </button>
        )}
      </div>
      {hint ? (
        <p id={hintId} className="fill-hint">
          {hint}
        </p>
      ) : null}
    </>
  );
}
