import ToggleOnOutlinedIcon from '@mui/icons-material/ToggleOnOutlined';
import type { TypeEditor } from './typeEditor.ts';

export const yesNo: TypeEditor<'yes_no'> = {
  Icon: ToggleOnOutlinedIcon,
  shelf: 'items',
  summary: (_question, { translate }) => `${translate('ui.yes')} / ${translate('ui.no')}`,
};
