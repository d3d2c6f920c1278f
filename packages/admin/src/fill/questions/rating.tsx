import { valueOf, withValue } from '../form/answer.model.ts';
import { useForm } from '../form/formTools.ts';
import { Glyph } from '../parts/Glyph.tsx';
import type { Editor, EditorProps } from './editor.ts';

const usualMax = 5;

function EditRating({ question, path, answer, state, ids, invalid, disabled, change }: EditorProps<'rating'>) {
  const { t } = useForm();
  const max = question.max ?? usualMax;
  const value = valueOf(answer) as number | undefined;
  return (
    <div
      className="fill-rating"
      role="radiogroup"
      aria-labelledby={ids.label}
      aria-describedby={ids.describedBy}
      aria-required={state.required}
      aria-invalid={invalid || undefined}
    >
      {Array.from({ length: max }, (_, index) => index + 1).map((n) => (
        <label key={n} className="fill-star" data-taken={value !== undefined && n <= value ? true : undefined}>
          <input
            type="radio"
            name={path}
            className="fill-out-of-sight"
            aria-label={t('rating_of', { n, max })}
            checked={value === n}
            disabled={disabled}
            onChange={() => change(withValue(answer, n))}
          />
          <Glyph name="star" filled={value !== undefined && n <= value} />
        </label>
      ))}
      <span className="fill-hint">{value === undefined ? '' : t('rating_of', { n: value, max })}</span>
    </div>
  );
}

export const rating: Editor<'rating'> = { shape: 'group', clears: true, Edit: EditRating };
