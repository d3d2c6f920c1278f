import CheckBoxOutlinedIcon from '@mui/icons-material/CheckBoxOutlined';
import { useTranslate } from 'react-admin';
import type { QuestionOf } from '@anjian/schema/definition/definition.ts';
import { NumberProperty } from '../properties/NumberProperty.tsx';
import { ChoicesProperties, summarizeChoices } from './ChoicesProperties.tsx';
import type { TypeEditor } from './typeEditor.ts';

function MultipleChoiceProperties({ question }: { question: QuestionOf<'multiple_choice'> }) {
  const translate = useTranslate();
  return (
    <>
      <ChoicesProperties question={question} exclusive />
      <NumberProperty name="minSelected" label={translate('builder.property.minSelected')} whole least={0} />
      <NumberProperty name="maxSelected" label={translate('builder.property.maxSelected')} whole least={1} />
    </>
  );
}

export const multipleChoice: TypeEditor<'multiple_choice'> = {
  Icon: CheckBoxOutlinedIcon,
  shelf: 'choices',
  summary: summarizeChoices,
  Properties: MultipleChoiceProperties,
};
