import { choicesOf, otherKey, toggled } from '../form/choices.model.ts';
import { otherOf, valueOf, withValue } from '../form/answer.model.ts';
import { useForm } from '../form/formTools.ts';
import { OtherField } from '../parts/OtherField.tsx';
import { rangeHint } from '../parts/rangeHint.ts';
import { Rows } from '../parts/Rows.tsx';
import { useRowOptions } from '../parts/useRowOptions.ts';
import type { Editor, EditorProps } from './editor.ts';

function EditMultipleChoice({ question, path, answer, state, ids, invalid, disabled, change }: EditorProps<'multiple_choice'>) {
  const { t, definition } = useForm();
  const chosen = (valueOf(answer) as string[] | undefined) ?? [];
  const choices = choicesOf(question, definition, chosen, state.offered);
  const options = useRowOptions(choices, question.other);

  function toggle(key: string, isTaken: boolean): void {
    const keys = toggled(chosen, key, isTaken, choices);
    if (keys.length === 0) return change(undefined);
    const written = otherOf(answer);
    change({ ...withValue(answer, keys), ...(keys.includes(otherKey) && written ? { other: written } : {}) });
  }

  return (
    <>
      <p className="fill-hint">{rangeHint(t, 'choices', question.minSelected, question.maxSelected) || t('choose_many')}</p>
      <Rows
        name={path}
        kind="checkbox"
        options={options}
        isChosen={(key) => chosen.includes(key)}
        onToggle={toggle}
        labelledBy={ids.label}
        describedBy={ids.describedBy}
        required={state.required}
        invalid={invalid}
        disabled={disabled}
      />
      {chosen.includes(otherKey) && question.other ? (
        <OtherField
          ids={ids}
          value={otherOf(answer)}
          disabled={disabled}
          onChange={(other) => change({ ...withValue(answer, chosen), other })}
        />
      ) : null}
    </>
  );
}

export const multipleChoice: Editor<'multiple_choice'> = { shape: 'group', Edit: EditMultipleChoice };
