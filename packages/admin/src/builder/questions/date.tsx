import CalendarTodayOutlinedIcon from '@mui/icons-material/CalendarTodayOutlined';
import { BoundsProperties, summarizeBounds } from './BoundsProperties.tsx';
import type { TypeEditor } from './typeEditor.ts';

export const date: TypeEditor<'date'> = {
  Icon: CalendarTodayOutlinedIcon,
  shelf: 'numbers',
  summary: summarizeBounds,
  Properties: () => <BoundsProperties type="date" />,
};
