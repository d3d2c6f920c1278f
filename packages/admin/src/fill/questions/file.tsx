import type { FileRef } from '@anjian/schema/answers/answer.ts';
import { valueOf } from '../form/answer.model.ts';
import { useForm } from '../form/formTools.ts';
import { FileButton } from '../parts/FileButton.tsx';
import { FileList } from '../parts/FileList.tsx';
import { Glyph } from '../parts/Glyph.tsx';
import { Fault } from '../parts/Fault.tsx';
import { useNewFiles } from '../parts/useNewFiles.ts';
import type { Editor, EditorProps } from './editor.ts';

function EditFile({ question, path, answer, ids, disabled, change }: EditorProps<'file'>) {
  const { t } = useForm();
  const refs = (valueOf(answer) as FileRef[] | undefined) ?? [];
  const { add, remove, fault } = useNewFiles(path, change);
  const isFull = question.maxCount !== undefined && refs.length >= question.maxCount;
  return (
    <div role="group" aria-labelledby={ids.label} aria-describedby={ids.describedBy}>
      <FileList refs={refs} kind="file" onRemove={disabled ? undefined : remove} />
      {disabled || isFull ? null : (
        <FileButton
          multiple
          describedBy={ids.label}
          onChosen={async (chosen) => {
            for (const file of chosen) await add(file, file.name);
          }}
        >
          <Glyph name="file" />
          {t('file_choose')}
        </FileButton>
      )}
      <Fault text={fault} />
    </div>
  );
}

export const file: Editor<'file'> = { shape: 'group', Edit: EditFile };
