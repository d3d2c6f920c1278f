import LinearScaleOutlinedIcon from '@mui/icons-material/LinearScaleOutlined';
import { useTranslate } from 'react-admin';
import { NumberProperty } from '../properties/NumberProperty.tsx';
import { MeasureProperties, summarizeMeasure } from './MeasureProperties.tsx';
import { useIsScored } from './scored.ts';
import type { TypeEditor } from './typeEditor.ts';

function SliderProperties() {
  const translate = useTranslate();
  const isScored = useIsScored();
  return (
    <>
      <MeasureProperties needed />
      <NumberProperty name="step" label={translate('builder.property.step')} unsaid="1" />
      {isScored && <NumberProperty name="weight" label={translate('builder.property.weightOfBest')} />}
    </>
  );
}

export const slider: TypeEditor<'slider'> = {
  Icon: LinearScaleOutlinedIcon,
  shelf: 'numbers',
  summary: summarizeMeasure,
  Properties: SliderProperties,
};
