import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import type { Question } from '@anjian/schema/definition/definition.ts';
import { TypedNumber } from '../properties/TypedNumber.tsx';
import { useBuilder } from '../state/useBuilder.ts';
import { useSheetText } from '../state/useSheetText.ts';
import type { Test, TestValue } from './condition.ts';
import { operatorSpec } from './operators.ts';
import { choicesIn } from './useSayCondition.ts';

type ValuePickerProps = { question: Question; test: Test; onChange: (value: TestValue | undefined) => void };

/** What an answer is held against: choices by their labels, numbers, dates, words. */
export function ValuePicker({ question, test, onChange }: ValuePickerProps) {
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
