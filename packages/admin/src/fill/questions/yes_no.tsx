import { valueOf, withValue } from '../form/answer.model.ts';
import { useForm } from '../form/formTools.ts';
import { Segments } from '../parts/Segments.tsx';
import type { Editor, EditorProps } from './editor.ts';

function EditYesNo({ path, answer, state, ids, invalid, disabled, change }: EditorProps<'yes_no'>) {
  const { t } = useForm();
  const value = valueOf(answer);
  return (
    <Segments
      name={path}
      segments={[
        { value: 'yes', word: t('yes'), tone: 'plain' },
        { value: 'no', word: t('no'), tone: 'plain' },
      ]}
      value={value === undefined ? undefined : value ? 'yes' : 'no'}
      onChoose={(chosen) => change(withValue(answer, chosen === 'yes'))}
      labelledBy={ids.label}
      describedBy={ids.describedBy}
      required={state.required}
      invalid={invalid}
      disabled={disabled}
    />
  );
}

export const yesNo: Editor<'yes_no'> = { shape: 'group', clears: true, Edit: EditYesNo };
