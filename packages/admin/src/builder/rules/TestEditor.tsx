import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import type { Question } from '@anjian/schema/definition/definition.ts';
import { findQuestion } from '@anjian/schema/definition/walk.ts';
import { useBuilder } from '../state/useBuilder.ts';
import { useSheetText } from '../state/useSheetText.ts';
import { withOperatorChosen, withQuestionChosen, type Test } from '../../terms/conditions/condition.ts';
import { type Operator, operatorSpec } from '../../terms/conditions/operators.ts';
import { readableFrom } from '../../terms/conditions/readable.ts';
import { operatorsAt } from '../../terms/conditions/sayCondition.ts';
import { ValuePicker } from './ValuePicker.tsx';

type TestEditorProps = { owner: string | undefined; readsItself: boolean; test: Test; onChange: (test: Test) => void };

/** [题目] [是] [值] */
export function TestEditor({ owner, readsItself, test, onChange }: TestEditorProps) {
  const translate = useTranslate();
  const say = useSheetText();
  const definition = useBuilder(({ history }) => history.present);
  const operatorsOf = operatorsAt(definition);
  const readable = readableFrom(definition, owner).filter(({ key }) => readsItself || key !== owner);
  const chosen = test.key === undefined ? undefined : findQuestion(definition, test.key);
  const takesNothing = test.operator === undefined || operatorSpec(test.operator).takes === 'nothing';
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: 1, rowGap: 1.5, paddingTop: 0.5 }}>
      <Autocomplete<Question, false, true>
        disableClearable
        options={readable}
        value={(chosen ?? null) as never}
        getOptionKey={({ key }) => key}
        getOptionLabel={({ key, label }) => say(label) || key}
        isOptionEqualToValue={(a, b) => a.key === b.key}
        noOptionsText={translate('builder.nothingToRead')}
        onChange={(_, { key }) => onChange(withQuestionChosen(test, key, operatorsOf))}
        renderInput={(params) => <TextField {...params} label={translate('builder.testQuestion')} margin="none" />}
        sx={{ gridColumn: '1 / -1' }}
      />
      <TextField
        select
        margin="none"
        label={translate('builder.testOperator')}
        value={test.operator ?? ''}
        disabled={chosen === undefined}
        sx={takesNothing ? { gridColumn: '1 / -1' } : {}}
        onChange={({ target: { value } }) => onChange(withOperatorChosen(test, value as Operator))}
      >
        {(chosen ? operatorsOf(chosen.key) : []).map((operator) => (
          <MenuItem key={operator} value={operator}>
            {translate(`builder.operator.${operator}`)}
          </MenuItem>
        ))}
      </TextField>
      {!takesNothing && chosen && (
        <ValuePicker owner={owner} question={chosen} test={test} onChange={(value) => onChange({ ...test, value })} />
      )}
    </Box>
  );
}
