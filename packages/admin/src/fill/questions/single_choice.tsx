import { choicesOf, otherKey } from '../form/choices.model.ts';
import { otherOf, valueOf, withValue } from '../form/answer.model.ts';
import { useForm } from '../form/formTools.ts';
import { OtherField } from '../parts/OtherField.tsx';
import { Rows } from '../parts/Rows.tsx';
import { useRowOptions } from '../parts/useRowOptions.ts';
import type { Editor, EditorProps } from './editor.ts';

function EditSingleChoice({ question, path, answer, state, ids, invalid, disabled, change }: EditorProps<'single_choice'>) {
  const { definition } = useForm();
  const chosen = valueOf(answer) as string | undefined;
  const options = useRowOptions(choicesOf(question, definition, chosen ? [chosen] : [], state.offered), question.other);
  return (
    <>
      <Rows
        name={path}
        kind="radio"
        options={options}
        isChosen={(key) => key === chosen}
        onToggle={(key) => change(withValue(answer, key))}
        labelledBy={ids.label}
        describedBy={ids.describedBy}
        required={state.required}
        invalid={invalid}
        disabled={disabled}
      />
      {chosen === otherKey && question.other ? (
        <OtherField
          ids={ids}
          value={otherOf(answer)}
          disabled={disabled}
          onChange={(other) => change({ ...withValue(answer, otherKey), other })}
        />
      ) : null}
    </>
  );
}

export const singleChoice: Editor<'single_choice'> = { shape: 'group', clears: true, Edit: EditSingleChoice };
