import PlaceOutlinedIcon from '@mui/icons-material/PlaceOutlined';
import type { TypeEditor } from './typeEditor.ts';

export const place: TypeEditor<'place'> = { Icon: PlaceOutlinedIcon, shelf: 'evidence' };
