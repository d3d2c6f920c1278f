import { useForm } from '../form/formTools.ts';
import type { QuestionIds } from '../questions/editor.ts';

type Props = { ids: QuestionIds; value: string; disabled: boolean; onChange: (text: string) => void };

export function OtherField({ ids, value, disabled, onChange }: Props) {
  const { t } = useForm();
  const id = `${ids.control}-other`;
  return (
    <div className="fill-slot">
      <label htmlFor={id}>{t('other_label')}</label>
      <input
        id={id}
        className="fill-input"
        type="text"
        value={value}
        disabled={disabled}
        aria-required
        aria-describedby={ids.describedBy}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
