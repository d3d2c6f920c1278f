import { valueOf, withValue } from '../form/answer.model.ts';
import { useForm } from '../form/formTools.ts';
import { todayHere } from '../parts/clock.ts';
import { NativeField } from '../parts/NativeField.tsx';
import type { Editor, EditorProps } from './editor.ts';

function EditDate({ question, answer, state, ids, label, invalid, disabled, change }: EditorProps<'date'>) {
  const { t } = useForm();
  const value = valueOf(answer);
  return (
    <NativeField
      type="date"
      value={typeof value === 'string' ? value : ''}
      onChange={(text) => change(text === '' ? undefined : withValue(answer, text))}
      min={question.min}
      max={question.max}
      shortcut={{ word: t('today'), value: todayHere }}
      ids={ids}
      label={label}
      required={state.required}
      invalid={invalid}
      disabled={disabled}
    />
  );
}

export const date: Editor<'date'> = { shape: 'control', Edit: EditDate };
