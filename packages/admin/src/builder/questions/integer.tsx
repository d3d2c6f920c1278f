import PinOutlinedIcon from '@mui/icons-material/PinOutlined';
import { MeasureProperties, summarizeMeasure } from './MeasureProperties.tsx';
import type { TypeEditor } from './typeEditor.ts';

export const integer: TypeEditor<'integer'> = {
  Icon: PinOutlinedIcon,
  shelf: 'numbers',
  summary: summarizeMeasure,
  Properties: () => <MeasureProperties whole />,
};
