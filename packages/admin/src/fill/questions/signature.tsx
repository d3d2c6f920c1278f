import type { FileRef } from '@anjian/schema/answers/answer.ts';
import { valueOf, withValue } from '../form/answer.model.ts';
import { useForm } from '../form/formTools.ts';
import { SignatureField } from '../signature/SignatureField.tsx';
import { signatureAt, signedNameAt, useUnfinished } from '../unfinished/unfinished.ts';
import type { Editor, EditorProps } from './editor.ts';

function EditSignature({ path, answer, ids, disabled, change }: EditorProps<'signature'>) {
  const { files, t, offerUndo } = useForm();

  const unfinished = useUnfinished();

  function sign(signature: FileRef | undefined): void {
    // From now on it is an answer, and kept as one.
    if (signature) for (const nameAt of [signatureAt, signedNameAt]) unfinished.keep(nameAt(path), undefined);
    change(signature ? withValue(answer, signature) : undefined);
    if (!signature) offerUndo(t('sign_removed'), path, answer);
  }

  return (
    <SignatureField
      value={valueOf(answer) as FileRef | undefined}
      onChange={sign}
      files={files}
      t={t}
      keptAs={path}
      labelledBy={ids.label}
      describedBy={ids.describedBy}
      disabled={disabled}
    />
  );
}

export const signature: Editor<'signature'> = { shape: 'group', Edit: EditSignature };
