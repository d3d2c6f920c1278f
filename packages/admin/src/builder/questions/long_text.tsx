import NotesOutlinedIcon from '@mui/icons-material/NotesOutlined';
import { useTranslate } from 'react-admin';
import { NumberProperty } from '../properties/NumberProperty.tsx';
import type { TypeEditor } from './typeEditor.ts';

function LongTextProperties() {
  const translate = useTranslate();
  return <NumberProperty name="maxLength" label={translate('builder.property.maxLength')} whole least={1} most={50_000} unsaid="20000" />;
}

export const longText: TypeEditor<'long_text'> = { Icon: NotesOutlinedIcon, shelf: 'texts', Properties: LongTextProperties };
