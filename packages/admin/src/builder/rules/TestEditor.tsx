import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { looksInRows, withOperatorChosen, withQuestionChosen, type Test } from '../../terms/conditions/condition.ts';
import { type Operator, operatorSpec } from '../../terms/conditions/operators.ts';
import { operatorsAt } from '../../terms/conditions/sayCondition.ts';
import { useBuilder } from '../state/useBuilder.ts';
import { SubjectPicker } from './SubjectPicker.tsx';
import { ValuePicker } from './ValuePicker.tsx';

type TestEditorProps = { owner: string | undefined; readsItself: boolean; test: Test; onChange: (test: Test) => void };

/** [题目] [是] [值] */
export function TestEditor({ owner, readsItself, test, onChange }: TestEditorProps) {
  const translate = useTranslate();
  const definition = useBuilder(({ history }) => history.present);
  const operatorsOf = operatorsAt(definition);
  const { key, operator } = test;
  const fitting = key === undefined ? [] : operatorsOf(key);
  const takesNothing = operator === undefined || operatorSpec(operator).takes === 'nothing';
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: 1, rowGap: 1.5, paddingTop: 0.5 }}>
      <SubjectPicker
        {...{ owner, readsItself }}
        value={key}
        onChange={(chosen) => onChange(withQuestionChosen(test, chosen, operatorsOf))}
      />
      <TextField
        select
        margin="none"
        label={translate('builder.testOperator')}
        value={operator ?? ''}
        disabled={fitting.length === 0}
        sx={takesNothing || looksInRows(test) ? { gridColumn: '1 / -1' } : {}}
        onChange={({ target: { value } }) => onChange(withOperatorChosen(test, value as Operator))}
      >
        {fitting.map((one) => (
          <MenuItem key={one} value={one}>
            {translate(`builder.operator.${one}`)}
          </MenuItem>
        ))}
      </TextField>
      {!takesNothing && key !== undefined && (
        <ValuePicker owner={owner} subject={key} test={test} onChange={(value) => onChange({ ...test, value })} />
      )}
    </Box>
  );
}
