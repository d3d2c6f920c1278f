import CompareArrowsOutlinedIcon from '@mui/icons-material/CompareArrowsOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import type { Question } from '@anjian/schema/definition/definition.ts';
import type { Subject } from '../../terms/conditions/subject.ts';
import { TypedNumber } from '../properties/TypedNumber.tsx';
import { useBuilder } from '../state/useBuilder.ts';
import { useSheetText } from '../state/useSheetText.ts';
import { isAnswer, type Test, type TestValue } from '../../terms/conditions/condition.ts';
import { operatorSpec, takesAnswers } from '../../terms/conditions/operators.ts';
import { kindOf, readableFrom } from '../../terms/conditions/readable.ts';
import { choicesOfSubject } from '../../terms/conditions/sayCondition.ts';

type ValuePickerProps = { owner: string | undefined; subject: Subject; test: Test; onChange: (value: TestValue | undefined) => void };

/** What an answer is held against: something written out, or another question's answer of the same kind. */
export function ValuePicker(props: ValuePickerProps) {
  const { owner, subject, test, onChange } = props;
  const translate = useTranslate();
  const definition = useBuilder(({ history }) => history.present);
  const spec = test.operator === undefined ? undefined : operatorSpec(test.operator);
  const others =
    spec && takesAnswers(spec)
      ? readableFrom(definition, owner).filter((one) => one.key !== subject && kindOf(definition, one).is === spec.takes)
      : [];
  const isOther = isAnswer(test.value);
  return (
    <Box sx={{ display: 'flex', alignItems: 'center' }}>
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

function Written({ subject, test, onChange }: ValuePickerProps) {
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
        {choicesOfSubject(subject, { definition, translate, read: say })
          .filter(({ removed }) => !removed)
          .map(({ key, name }) => (
            <MenuItem key={key} value={key}>
              {name}
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
