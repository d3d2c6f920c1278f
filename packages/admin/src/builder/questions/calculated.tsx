import FunctionsOutlinedIcon from '@mui/icons-material/FunctionsOutlined';
import { useTranslate } from 'react-admin';
import type { QuestionOf } from '@anjian/schema/definition/definition.ts';
import { printFormula } from '@anjian/schema/rules/printFormula.ts';
import { NumberProperty } from '../properties/NumberProperty.tsx';
import { SwitchProperty } from '../properties/SwitchProperty.tsx';
import { TextProperty } from '../properties/TextProperty.tsx';
import { CalculationProperty } from '../rules/CalculationProperty.tsx';
import type { TypeEditor } from './typeEditor.ts';

function CalculatedProperties({ question }: { question: QuestionOf<'calculated'> }) {
  const translate = useTranslate();
  return (
    <>
      <CalculationProperty key={question.key} question={question} />
      <TextProperty name="unit" label={translate('builder.property.unit')} />
      <NumberProperty name="decimals" label={translate('builder.property.decimals')} whole least={0} most={10} />
      <SwitchProperty name="silent" label={translate('builder.property.silent')} help={translate('builder.silentHelp')} />
    </>
  );
}

export const calculated: TypeEditor<'calculated'> = {
  Icon: FunctionsOutlinedIcon,
  shelf: 'structure',
  summary: ({ formula }) => `= ${printFormula(formula)}`,
  Properties: CalculatedProperties,
};
