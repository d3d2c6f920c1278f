import StickyNote2OutlinedIcon from '@mui/icons-material/StickyNote2Outlined';
import type { TypeEditor } from './typeEditor.ts';

export const note: TypeEditor<'note'> = { Icon: StickyNote2OutlinedIcon, shelf: 'structure' };
