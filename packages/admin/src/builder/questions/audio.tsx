import MicOutlinedIcon from '@mui/icons-material/MicOutlined';
import { FileCountProperties } from './FileCountProperties.tsx';
import type { TypeEditor } from './typeEditor.ts';

export const audio: TypeEditor<'audio'> = { Icon: MicOutlinedIcon, shelf: 'evidence', Properties: FileCountProperties };
