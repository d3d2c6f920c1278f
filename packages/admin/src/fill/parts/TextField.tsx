import { useForm } from '../form/formTools.ts';
import type { EditorProps } from '../questions/editor.ts';
import type { QuestionType } from '@anjian/schema/definition/definition.ts';

type Props = Pick<EditorProps<QuestionType>, 'ids' | 'invalid' | 'disabled'> & {
  value: string;
  onChange: (text: string) => void;
  required: boolean;
  long?: boolean;
  maxLength?: number | undefined;
  inputMode?: 'text' | 'numeric';
};

/** The rest is counted out from twenty characters before the end, in a short field from its last quarter. */
const countFrom = (maxLength: number) => Math.min(20, Math.floor(maxLength / 4));

export function TextField({ ids, invalid, disabled, value, onChange, required, long = false, maxLength, inputMode }: Props) {
  const { t } = useForm();
  const left = maxLength === undefined ? undefined : maxLength - Array.from(value).length;
  const shared = {
    id: ids.control,
    className: 'fill-input',
    value,
    disabled,
    'aria-required': required,
    'aria-invalid': invalid || undefined,
    'aria-describedby': ids.describedBy,
  };
  return (
    <>
      {long ? (
        // The hidden twin of .fill-grow makes the box as tall as its text.
        <div className="fill-grow" data-text={`${value}\n`}>
          <textarea {...shared} rows={3} onChange={(event) => onChange(event.target.value)} />
        </div>
      ) : (
        <input {...shared} type="text" inputMode={inputMode} autoComplete="off" onChange={(event) => onChange(event.target.value)} />
      )}
      {left !== undefined && maxLength !== undefined && left <= countFrom(maxLength) ? (
        <p className="fill-hint" aria-live="polite" data-tone={left < 0 ? 'alert' : undefined}>
          {left < 0 ? t('text_over', { n: -left }) : t('text_left', { n: left })}
        </p>
      ) : null}
    </>
  );
}
