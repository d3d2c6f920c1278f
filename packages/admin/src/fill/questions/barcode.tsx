import { valueOf, withValue } from '../form/answer.model.ts';
import { useForm } from '../form/formTools.ts';
import { TextField } from '../parts/TextField.tsx';
import { ScanButton } from '../scan/ScanButton.tsx';
import type { Editor, EditorProps } from './editor.ts';

/** Scanned, or typed where the code cannot be read: what is written under it is the same. */
function EditBarcode({ answer, state, ids, invalid, disabled, change }: EditorProps<'barcode'>) {
  const { t, locale } = useForm();
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
      {disabled ? null : (
        <ScanButton
          kinds="any"
          locale={locale}
          closeWord={t('close')}
          disabled={false}
          describedBy={ids.label}
          onRead={(text) => {
            change(withValue(answer, text));
            return undefined;
          }}
        />
      )}
    </>
  );
}

export const barcode: Editor<'barcode'> = { shape: 'control', Edit: EditBarcode };
