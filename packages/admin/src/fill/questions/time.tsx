import { valueOf, withValue } from '../form/answer.model.ts';
import { useForm } from '../form/formTools.ts';
import { timeHere } from '../parts/clock.ts';
import { NativeField } from '../parts/NativeField.tsx';
import type { Editor, EditorProps } from './editor.ts';

function EditTime({ question, answer, state, ids, label, invalid, disabled, change }: EditorProps<'time'>) {
  const { t } = useForm();
  const value = valueOf(answer);
  return (
    <NativeField
      type="time"
      value={typeof value === 'string' ? value : ''}
      onChange={(text) => change(text === '' ? undefined : withValue(answer, text))}
      min={question.min}
      max={question.max}
      shortcut={{ word: t('now'), value: timeHere }}
      ids={ids}
      label={label}
      required={state.required}
      invalid={invalid}
      disabled={disabled}
    />
  );
}

export const time: Editor<'time'> = { shape: 'control', Edit: EditTime };
