import PhotoCameraOutlinedIcon from '@mui/icons-material/PhotoCameraOutlined';
import { FileCountProperties } from './FileCountProperties.tsx';
import type { TypeEditor } from './typeEditor.ts';

export const photo: TypeEditor<'photo'> = { Icon: PhotoCameraOutlinedIcon, shelf: 'evidence', Properties: FileCountProperties };
