import type { FileRef } from '@anjian/schema/answers/answer.ts';
import { valueOf, withValue } from '../form/answer.model.ts';
import { useForm } from '../form/formTools.ts';
import { rangeHint } from '../parts/rangeHint.ts';
import { PhotoStrip } from '../photos/PhotoStrip.tsx';
import type { Editor, EditorProps } from './editor.ts';

function EditPhoto({ question, path, answer, ids, disabled, change }: EditorProps<'photo'>) {
  const { t, answerAt, offerUndo } = useForm();
  const photos = (valueOf(answer) as FileRef[] | undefined) ?? [];
  const set = (next: readonly FileRef[]) => change(next.length === 0 ? undefined : withValue(answer, [...next]));
  const hint = rangeHint(t, 'photos', question.minCount || undefined, question.maxCount);
  return (
    <>
      {hint ? <p className="fill-hint">{hint}</p> : null}
      <PhotoStrip
        photos={photos}
        max={question.maxCount}
        withPlace={question.withPlace ?? false}
        labelId={ids.label}
        describedBy={ids.describedBy}
        disabled={disabled}
        onChange={(to) => set(to((valueOf(answerAt(path)) as FileRef[] | undefined) ?? []))}
        onRemove={(photo) => {
          set(photos.filter((other) => other !== photo));
          offerUndo(t('photo_removed'), path, answer);
        }}
      />
    </>
  );
}

export const photo: Editor<'photo'> = { shape: 'group', Edit: EditPhoto };
