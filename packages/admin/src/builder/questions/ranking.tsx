import FormatListNumberedOutlinedIcon from '@mui/icons-material/FormatListNumberedOutlined';
import { useTranslate } from 'react-admin';
import type { QuestionOf } from '@anjian/schema/definition/definition.ts';
import { NumberProperty } from '../properties/NumberProperty.tsx';
import { ChoicesProperties, summarizeChoices } from './ChoicesProperties.tsx';
import type { TypeEditor } from './typeEditor.ts';

function RankingProperties({ question }: { question: QuestionOf<'ranking'> }) {
  const translate = useTranslate();
  return (
    <>
      <ChoicesProperties question={question} other={false} />
      <NumberProperty name="minSelected" label={translate('builder.property.places')} whole least={0} />
    </>
  );
}

export const ranking: TypeEditor<'ranking'> = {
  Icon: FormatListNumberedOutlinedIcon,
  shelf: 'choices',
  summary: summarizeChoices,
  Properties: RankingProperties,
};
