import AttachFileOutlinedIcon from '@mui/icons-material/AttachFileOutlined';
import { FileCountProperties } from './FileCountProperties.tsx';
import type { TypeEditor } from './typeEditor.ts';

export const file: TypeEditor<'file'> = { Icon: AttachFileOutlinedIcon, shelf: 'evidence', Properties: FileCountProperties };
