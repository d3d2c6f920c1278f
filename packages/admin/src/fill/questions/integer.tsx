import { valueOf, withValue } from '../form/answer.model.ts';
import { NumberField } from '../parts/NumberField.tsx';
import type { Editor, EditorProps } from './editor.ts';

function EditInteger({ question, path, answer, state, ids, label, invalid, disabled, change }: EditorProps<'integer'>) {
  return (
    <NumberField
      path={path}
      kind="integer"
      value={valueOf(answer) as number | undefined}
      onChange={(value) => change(value === undefined ? undefined : withValue(answer, value))}
      min={question.min}
      max={question.max}
      unit={question.unit}
      ids={ids}
      label={label}
      required={state.required}
      invalid={invalid}
      disabled={disabled}
    />
  );
}

export const integer: Editor<'integer'> = { shape: 'control', Edit: EditInteger };
