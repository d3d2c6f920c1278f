import EventOutlinedIcon from '@mui/icons-material/EventOutlined';
import { summarizeBounds } from './BoundsProperties.tsx';
import type { TypeEditor } from './typeEditor.ts';

/** Its bounds are moments with an offset, which nobody types; a constraint says the same against today. */
export const dateTime: TypeEditor<'date_time'> = { Icon: EventOutlinedIcon, shelf: 'numbers', summary: summarizeBounds };
