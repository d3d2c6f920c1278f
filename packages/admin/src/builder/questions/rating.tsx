import StarBorderOutlinedIcon from '@mui/icons-material/StarBorderOutlined';
import { useTranslate } from 'react-admin';
import { NumberProperty } from '../properties/NumberProperty.tsx';
import { useIsScored } from './scored.ts';
import type { TypeEditor } from './typeEditor.ts';

const usualMost = 5;

function RatingProperties() {
  const translate = useTranslate();
  const isScored = useIsScored();
  return (
    <>
      <NumberProperty name="max" label={translate('builder.property.best')} whole least={2} most={20} unsaid={String(usualMost)} />
      {isScored && <NumberProperty name="weight" label={translate('builder.property.weightOfBest')} />}
    </>
  );
}

export const rating: TypeEditor<'rating'> = {
  Icon: StarBorderOutlinedIcon,
  shelf: 'numbers',
  summary: ({ max = usualMost }) => `1 – ${max}`,
  Properties: RatingProperties,
};
