import ScheduleOutlinedIcon from '@mui/icons-material/ScheduleOutlined';
import { BoundsProperties, summarizeBounds } from './BoundsProperties.tsx';
import type { TypeEditor } from './typeEditor.ts';

export const time: TypeEditor<'time'> = {
  Icon: ScheduleOutlinedIcon,
  shelf: 'numbers',
  summary: summarizeBounds,
  Properties: () => <BoundsProperties type="time" />,
};
