import Box from '@mui/material/Box';
import FormHelperText from '@mui/material/FormHelperText';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { findQuestion } from '@anjian/schema/definition/walk.ts';
import { readableFrom } from '../../terms/conditions/readable.ts';
import { rowCalculations, writeCalculation, type RowCalculation } from '../../terms/conditions/rowCalculation.ts';
import { addsUp } from '../../terms/conditions/sayCondition.ts';
import { useBuilder } from '../state/useBuilder.ts';
import { useSheetText } from '../state/useSheetText.ts';
import { RowCondition } from './SeveralEditor.tsx';

type RowCalculationEditorProps = {
  owner: string;
  calculation: RowCalculation;
  onChange: (calculation: RowCalculation) => void;
};

/** [登记册] 里 [数量] 的 [合计] */
export function RowCalculationEditor({ owner, calculation, onChange }: RowCalculationEditorProps) {
  const translate = useTranslate();
  const read = useSheetText();
  const definition = useBuilder(({ history }) => history.present);
  const { fn, group, key, inRow } = calculation;
  const groups = readableFrom(definition, owner).filter(({ type }) => type === 'group');
  const chosen = group === undefined ? undefined : findQuestion(definition, group);
  const isSum = fn !== 'count' && fn !== 'count_where';
  const fitting =
    isSum && chosen?.type === 'group' ? chosen.questions.filter((one) => addsUp(definition, { fn, group: chosen.key, key: one.key })) : [];
  const options = (questions: typeof groups) =>
    questions.map((one) => (
      <MenuItem key={one.key} value={one.key}>
        {read(one.label) || one.key}
      </MenuItem>
    ));
  return (
    <Box sx={{ display: 'grid', gap: 1.5, paddingTop: 1 }}>
      <TextField
        select
        margin="none"
        label={translate('builder.calculation.rows')}
        value={groups.some((one) => one.key === group) ? group : ''}
        onChange={({ target: { value } }) => onChange({ ...calculation, group: value, key: undefined })}
      >
        {options(groups)}
      </TextField>
      <TextField
        select
        margin="none"
        label={translate('builder.calculation.what')}
        value={fn}
        onChange={({ target: { value } }) => onChange({ ...calculation, fn: value as RowCalculation['fn'] })}
      >
        {rowCalculations.map((one) => (
          <MenuItem key={one} value={one}>
            {translate(`builder.calculation.${one}`)}
          </MenuItem>
        ))}
      </TextField>
      {isSum && (
        <TextField
          select
          margin="none"
          label={translate('builder.calculation.of')}
          value={fitting.some((one) => one.key === key) ? key : ''}
          disabled={group === undefined}
          helperText={group !== undefined && fitting.length === 0 ? translate('builder.calculation.nothingFits') : undefined}
          onChange={({ target: { value } }) => onChange({ ...calculation, key: value })}
        >
          {options(fitting)}
        </TextField>
      )}
      {fn === 'count_where' && group !== undefined && (
        <RowCondition {...{ group }} condition={inRow} depth={1} onChange={(next) => onChange({ ...calculation, inRow: next })} />
      )}
      {writeCalculation(calculation) === undefined && <FormHelperText>{translate('builder.calculation.unfinished')}</FormHelperText>}
    </Box>
  );
}
