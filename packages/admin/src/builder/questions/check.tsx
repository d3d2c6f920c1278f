import FactCheckOutlinedIcon from '@mui/icons-material/FactCheckOutlined';
import { useTranslate } from 'react-admin';
import { NumberProperty } from '../properties/NumberProperty.tsx';
import { SwitchProperty } from '../properties/SwitchProperty.tsx';
import { TextProperty } from '../properties/TextProperty.tsx';
import { useIsScored } from './scored.ts';
import type { TypeEditor } from './typeEditor.ts';

function CheckProperties() {
  const translate = useTranslate();
  const isScored = useIsScored();
  return (
    <>
      <TextProperty name="criterion" label={translate('builder.property.criterion')} multiline />
      <SwitchProperty name="naAllowed" label={translate('builder.property.naAllowed')} unsaid />
      {isScored && <NumberProperty name="weight" label={translate('builder.property.weight')} unsaid="1" />}
      {isScored && (
        <SwitchProperty name="critical" label={translate('builder.property.critical')} help={translate('builder.property.criticalHelp')} />
      )}
      <TextProperty name="passLabel" label={translate('builder.property.passLabel')} />
      <TextProperty name="failLabel" label={translate('builder.property.failLabel')} />
    </>
  );
}

export const check: TypeEditor<'check'> = {
  Icon: FactCheckOutlinedIcon,
  shelf: 'items',
  summary: ({ passLabel, failLabel, naAllowed, criterion }, { say, translate }) => {
    const answers = [say(passLabel) || translate('builder.answer.pass'), say(failLabel) || translate('builder.answer.fail')];
    if (naAllowed !== false) answers.push(translate('builder.answer.na'));
    return [say(criterion), answers.join(' / ')].filter((part) => part !== '').join(' · ');
  },
  Properties: CheckProperties,
};
