import { choicesOf } from '../form/choices.model.ts';
import { valueOf, withValue } from '../form/answer.model.ts';
import { useForm } from '../form/formTools.ts';
import { Rows } from '../parts/Rows.tsx';
import { useRowOptions } from '../parts/useRowOptions.ts';
import type { Editor, EditorProps } from './editor.ts';

/** Items by answers, one item under the other: a table would not fit the width of a phone. */
function EditMatrix({ question, path, answer, state, ids, invalid, disabled, change }: EditorProps<'matrix'>) {
  const { say, definition } = useForm();
  const taken = (valueOf(answer) as Record<string, string> | undefined) ?? {};
  const options = useRowOptions(choicesOf(question, definition, Object.values(taken)), false);
  return (
    <div role="group" aria-labelledby={ids.label} aria-describedby={ids.describedBy}>
      {question.rows
        .filter((row) => !row.removed || taken[row.key] !== undefined)
        .map((row) => {
          const labelId = `${ids.control}-${row.key}`;
          return (
            <div key={row.key} className="fill-matrix-row">
              <p id={labelId} className="fill-matrix-label">
                {say(row.label)}
              </p>
              <Rows
                name={`${path}/${row.key}`}
                kind="radio"
                options={options}
                isChosen={(key) => taken[row.key] === key}
                onToggle={(key) => change(withValue(answer, { ...taken, [row.key]: key }))}
                labelledBy={labelId}
                required={state.required}
                invalid={invalid && taken[row.key] === undefined}
                disabled={disabled}
              />
            </div>
          );
        })}
    </div>
  );
}

export const matrix: Editor<'matrix'> = { shape: 'group', clears: true, Edit: EditMatrix };
