import { valueOf, withValue } from '../form/answer.model.ts';
import { useForm } from '../form/formTools.ts';
import { TextField } from '../parts/TextField.tsx';
import type { Editor, EditorProps } from './editor.ts';

function EditBarcode({ answer, state, ids, invalid, disabled, change }: EditorProps<'barcode'>) {
  const { t } = useForm();
  const value = valueOf(answer);
  return (
    <>
      <TextField
        ids={ids}
        invalid={invalid}
        disabled={disabled}
        value={typeof value === 'string' ? value : ''}
        required={state.required}
        onChange={(text) => change(text === '' ? undefined : withValue(answer, text))}
      />
      <p className="fill-hint">{t('barcode_hint')}</p>
    </>
  );
}

export const barcode: Editor<'barcode'> = { shape: 'control', Edit: EditBarcode };
