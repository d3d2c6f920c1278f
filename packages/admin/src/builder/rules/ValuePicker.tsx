import CompareArrowsOutlinedIcon from '@mui/icons-material/CompareArrowsOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import type { Question } from '@anjian/schema/definition/definition.ts';
import { TypedNumber } from '../properties/TypedNumber.tsx';
import { useBuilder } from '../state/useBuilder.ts';
import { useSheetText } from '../state/useSheetText.ts';
import { isAnswer, type Test, type TestValue } from '../../terms/conditions/condition.ts';
import { operatorSpec, takesAnswers } from '../../terms/conditions/operators.ts';
import { kindOf, readableFrom } from '../../terms/conditions/readable.ts';
import { choicesIn } from '../../terms/conditions/sayCondition.ts';

type ValuePickerProps = { owner: string | undefined; question: Question; test: Test; onChange: (value: TestValue | undefined) => void };

/** What an answer is held against: something written out, or another question's answer of the same kind. */
export function ValuePicker(props: ValuePickerProps) {
  const { owner, question, test, onChange } = props;
  const translate = useTranslate();
  const definition = useBuilder(({ history }) => history.present);
  const spec = test.operator === undefined ? undefined : operatorSpec(test.operator);
  const kind = kindOf(definition, question).is;
  const others =
    spec && takesAnswers(spec)
      ? readableFrom(definition, owner).filter((one) => one.key !== question.key && kindOf(definition, one).is === kind)
      : [];
  const isOther = isAnswer(test.value);
  return (
    <Box sx={{ display: 'flex', alignItems: 'flex-start' }}>
      {isOther ? <OtherQuestion test={test} others={others} onChange={onChange} /> : <Written {...props} />}
      {others.length > 0 && (
        <IconButton
          size="small"
          aria-pressed={isOther}
          aria-label={translate('builder.compareAnswers')}
          title={translate('builder.compareAnswers')}
          color={isOther ? 'primary' : 'default'}
          onClick={() => onChange(isOther ? undefined : { question: others[0]!.key })}
        >
          <CompareArrowsOutlinedIcon fontSize="small" />
        </IconButton>
      )}
    </Box>
  );
}

type OtherQuestionProps = { test: Test; others: readonly Question[]; onChange: (value: TestValue) => void };

function OtherQuestion({ test, others, onChange }: OtherQuestionProps) {
  const translate = useTranslate();
  const say = useSheetText();
  const chosen = isAnswer(test.value) ? test.value.question : '';
  return (
    <TextField
      select
      margin="none"
      label={translate('builder.testValue')}
      value={others.some(({ key }) => key === chosen) ? chosen : ''}
      onChange={({ target: { value } }) => onChange({ question: value })}
    >
      {others.map(({ key, label }) => (
        <MenuItem key={key} value={key}>
          {say(label) || key}
        </MenuItem>
      ))}
    </TextField>
  );
}

function Written({ question, test, onChange }: ValuePickerProps) {
  const translate = useTranslate();
  const say = useSheetText();
  const definition = useBuilder(({ history }) => history.present);
  const takes = test.operator === undefined ? 'nothing' : operatorSpec(test.operator).takes;
  const label = translate('builder.testValue');
  if (takes === 'nothing') return null;
  if (takes === 'number') {
    return (
      <TypedNumber
        margin="none"
        label={translate(`builder.numberOf.${test.operator}`, { _: label })}
        value={test.value as number | undefined}
        onChange={onChange}
      />
    );
  }
  if (takes === 'choice' || takes === 'choices') {
    const isSeveral = takes === 'choices';
    return (
      <TextField
        select
        margin="none"
        label={label}
        value={test.value ?? (isSeveral ? [] : '')}
        onChange={({ target: { value } }) => onChange(value)}
        slotProps={{ select: { multiple: isSeveral } }}
      >
        {choicesIn(definition, question)
          .filter(({ removed }) => !removed)
          .map((choice) => (
            <MenuItem key={choice.key} value={choice.key}>
              {say(choice.label) || choice.key}
            </MenuItem>
          ))}
      </TextField>
    );
  }
  return (
    <TextField
      type={takes}
      margin="none"
      label={label}
      value={test.value ?? ''}
      onChange={({ target: { value } }) => onChange(value)}
      slotProps={takes === 'text' ? {} : { inputLabel: { shrink: true } }}
    />
  );
}
