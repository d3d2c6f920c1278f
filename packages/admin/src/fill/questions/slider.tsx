import { valueOf, withValue } from '../form/answer.model.ts';
import { useForm } from '../form/formTools.ts';
import type { Editor, EditorProps } from './editor.ts';

function EditSlider({ question, answer, ids, invalid, disabled, change }: EditorProps<'slider'>) {
  const { t, say } = useForm();
  const value = valueOf(answer) as number | undefined;
  const { min, max, step = 1 } = question;
  return (
    <>
      <div className="fill-slider">
        <input
          id={ids.control}
          type="range"
          min={min}
          max={max}
          step={step}
          // A range always stands somewhere; until it is moved it stands in the middle and answers nothing.
          value={value ?? (min + max) / 2}
          data-blank={value === undefined || undefined}
          disabled={disabled}
          aria-invalid={invalid || undefined}
          aria-valuetext={value === undefined ? t('slider_blank') : undefined}
          aria-describedby={ids.describedBy}
          onChange={(event) => change(withValue(answer, Number(event.target.value)))}
        />
        <output htmlFor={ids.control} className="fill-slider-value">
          {value ?? '—'} {value !== undefined && question.unit ? say(question.unit) : null}
        </output>
      </div>
      <p className="fill-slider-ends" aria-hidden="true">
        <span>{min}</span>
        <span>{max}</span>
      </p>
      {value === undefined ? <p className="fill-hint">{t('slider_blank')}</p> : null}
    </>
  );
}

export const slider: Editor<'slider'> = { shape: 'control', clears: true, Edit: EditSlider };
