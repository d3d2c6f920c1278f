import { PickByName } from '../parts/PickByName.tsx';
import type { Editor, EditorProps } from './editor.ts';

function EditPerson(props: EditorProps<'person'>) {
  return <PickByName kind="person" {...props} />;
}

export const person: Editor<'person'> = { shape: 'control', Edit: EditPerson };
