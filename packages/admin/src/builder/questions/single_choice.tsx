import RadioButtonCheckedOutlinedIcon from '@mui/icons-material/RadioButtonCheckedOutlined';
import { ChoicesProperties, summarizeChoices } from './ChoicesProperties.tsx';
import type { TypeEditor } from './typeEditor.ts';

export const singleChoice: TypeEditor<'single_choice'> = {
  Icon: RadioButtonCheckedOutlinedIcon,
  shelf: 'choices',
  summary: summarizeChoices,
  Properties: ({ question }) => <ChoicesProperties question={question} />,
};
