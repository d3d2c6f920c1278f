import GridOnOutlinedIcon from '@mui/icons-material/GridOnOutlined';
import type { QuestionOf } from '@anjian/schema/definition/definition.ts';
import { QuestionEntries } from '../properties/QuestionEntries.tsx';
import { ChoicesProperties, summarizeChoices } from './ChoicesProperties.tsx';
import type { TypeEditor } from './typeEditor.ts';

function MatrixProperties({ question }: { question: QuestionOf<'matrix'> }) {
  return (
    <>
      <QuestionEntries question={question.key} name="rows" entries={question.rows} />
      <ChoicesProperties question={question} other={false} />
    </>
  );
}

export const matrix: TypeEditor<'matrix'> = {
  Icon: GridOnOutlinedIcon,
  shelf: 'choices',
  summary: (question, tools) =>
    `${question.rows
      .filter(({ removed }) => !removed)
      .map(({ label, key }) => tools.say(label) || key)
      .join(', ')} × ${summarizeChoices(question, tools)}`,
  Properties: MatrixProperties,
};
