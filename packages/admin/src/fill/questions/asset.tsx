import { PickByName } from '../parts/PickByName.tsx';
import type { Editor, EditorProps } from './editor.ts';

function EditAsset(props: EditorProps<'asset'>) {
  return <PickByName kind="asset" {...props} />;
}

export const asset: Editor<'asset'> = { shape: 'control', Edit: EditAsset };
