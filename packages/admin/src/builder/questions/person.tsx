import PersonOutlinedIcon from '@mui/icons-material/PersonOutlined';
import type { TypeEditor } from './typeEditor.ts';

export const person: TypeEditor<'person'> = { Icon: PersonOutlinedIcon, shelf: 'people' };
