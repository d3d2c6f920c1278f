import NumbersOutlinedIcon from '@mui/icons-material/NumbersOutlined';
import { useTranslate } from 'react-admin';
import { NumberProperty } from '../properties/NumberProperty.tsx';
import { MeasureProperties, summarizeMeasure } from './MeasureProperties.tsx';
import type { TypeEditor } from './typeEditor.ts';

function DecimalProperties() {
  const translate = useTranslate();
  return (
    <>
      <MeasureProperties />
      <NumberProperty name="decimals" label={translate('builder.property.decimals')} whole least={0} most={10} />
    </>
  );
}

export const decimal: TypeEditor<'decimal'> = {
  Icon: NumbersOutlinedIcon,
  shelf: 'numbers',
  summary: summarizeMeasure,
  Properties: DecimalProperties,
};
