import Inventory2OutlinedIcon from '@mui/icons-material/Inventory2Outlined';
import type { TypeEditor } from './typeEditor.ts';

export const asset: TypeEditor<'asset'> = { Icon: Inventory2OutlinedIcon, shelf: 'people' };
