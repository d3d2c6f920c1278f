import DrawOutlinedIcon from '@mui/icons-material/DrawOutlined';
import type { TypeEditor } from './typeEditor.ts';

export const signature: TypeEditor<'signature'> = { Icon: DrawOutlinedIcon, shelf: 'evidence' };
