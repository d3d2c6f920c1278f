import ApartmentOutlinedIcon from '@mui/icons-material/ApartmentOutlined';
import type { TypeEditor } from './typeEditor.ts';

export const unit: TypeEditor<'unit'> = { Icon: ApartmentOutlinedIcon, shelf: 'people' };
