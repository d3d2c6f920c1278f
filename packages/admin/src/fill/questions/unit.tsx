import { PickByName } from '../parts/PickByName.tsx';
import type { Editor, EditorProps } from './editor.ts';

function EditUnit(props: EditorProps<'unit'>) {
  return <PickByName kind="unit" {...props} />;
}

export const unit: Editor<'unit'> = { shape: 'control', Edit: EditUnit };
