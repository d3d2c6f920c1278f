import VisibilityOffOutlinedIcon from '@mui/icons-material/VisibilityOffOutlined';
import type { TypeEditor } from './typeEditor.ts';

export const hidden: TypeEditor<'hidden'> = { Icon: VisibilityOffOutlinedIcon, shelf: 'structure' };
