import { valueOf, withValue } from '../form/answer.model.ts';
import { TextField } from '../parts/TextField.tsx';
import type { Editor, EditorProps } from './editor.ts';

function EditText({ question, answer, state, ids, invalid, disabled, change }: EditorProps<'text'>) {
  const value = valueOf(answer);
  return (
    <TextField
      ids={ids}
      invalid={invalid}
      disabled={disabled}
      value={typeof value === 'string' ? value : ''}
      required={state.required}
      maxLength={question.maxLength}
      onChange={(text) => change(text === '' ? undefined : withValue(answer, text))}
    />
  );
}

export const text: Editor<'text'> = { shape: 'control', Edit: EditText };
