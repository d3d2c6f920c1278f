import ShortTextOutlinedIcon from '@mui/icons-material/ShortTextOutlined';
import { useTranslate } from 'react-admin';
import { matchesPattern } from '@anjian/schema/rules/pattern.ts';
import { NumberProperty } from '../properties/NumberProperty.tsx';
import { PlainProperty } from '../properties/PlainProperty.tsx';
import { TextProperty } from '../properties/TextProperty.tsx';
import type { TypeEditor } from './typeEditor.ts';

function TextProperties() {
  const translate = useTranslate();
  return (
    <>
      <NumberProperty name="maxLength" label={translate('builder.property.maxLength')} whole least={1} most={10_000} unsaid="1000" />
      <PlainProperty
        name="pattern"
        label={translate('builder.property.pattern')}
        help={translate('builder.property.patternHelp')}
        faultOf={(pattern) => (matchesPattern(pattern, '') === undefined ? 'builder.badPattern' : undefined)}
      />
      <TextProperty name="patternMessage" label={translate('builder.property.patternMessage')} />
    </>
  );
}

export const text: TypeEditor<'text'> = { Icon: ShortTextOutlinedIcon, shelf: 'texts', Properties: TextProperties };
