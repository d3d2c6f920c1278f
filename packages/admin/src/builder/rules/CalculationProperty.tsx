import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useEffect, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { QuestionOf } from '@anjian/schema/definition/definition.ts';
import type { Expr } from '@anjian/schema/rules/expression.ts';
import { readableFrom } from '../../terms/conditions/readable.ts';
import { emptyCalculation, readCalculation, writeCalculation, type RowCalculation } from '../../terms/conditions/rowCalculation.ts';
import { operatorsAt } from '../../terms/conditions/sayCondition.ts';
import { setProperty } from '../edits/properties.ts';
import { useBuilder, useStore } from '../state/useBuilder.ts';
import { FormulaProperty } from './FormulaProperty.tsx';
import { RowCalculationEditor } from './RowCalculationEditor.tsx';

/** What a calculated value comes to: chosen, when it goes over rows, or a formula; both are writings of the same tree. */
export function CalculationProperty({ question }: { question: QuestionOf<'calculated'> }) {
  const translate = useTranslate();
  const store = useStore();
  const hasRows = useBuilder(({ history: { present } }) => readableFrom(present, question.key).some(({ type }) => type === 'group'));
  const { formula } = question;
  const read = (expr: Expr) => readCalculation(expr, operatorsAt(store.definition));
  const [calculation, setCalculation] = useState(() => read(formula));
  const [view, setView] = useState<'chosen' | 'formula'>(calculation ? 'chosen' : 'formula');
  const own = useRef(formula);
  useEffect(() => {
    if (formula === own.current) return;
    own.current = formula;
    setCalculation(read(formula));
    // What was chosen but not finished is only thrown away when the formula itself is another.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [formula]);
  const change = (next: RowCalculation) => {
    setCalculation(next);
    const expr = writeCalculation(next);
    if (expr === undefined) return;
    own.current = expr;
    store.edit('builder.step.rule', (definition) => setProperty(definition, question.key, 'formula', expr), `${question.key}.formula`);
  };
  return (
    <Box role="group" aria-label={translate('builder.property.formula')}>
      {hasRows && (
        <ToggleButtonGroup
          exclusive
          size="small"
          value={view}
          aria-label={translate('builder.ruleView')}
          onChange={(_, next: typeof view | null) => next && setView(next)}
          sx={{ '& button': { minHeight: 32 } }}
        >
          <ToggleButton value="chosen">{translate('builder.calculation.overRows')}</ToggleButton>
          <ToggleButton value="formula">{translate('builder.asFormula')}</ToggleButton>
        </ToggleButtonGroup>
      )}
      {hasRows && view === 'chosen' ? (
        <RowCalculationEditor owner={question.key} calculation={calculation ?? emptyCalculation} onChange={change} />
      ) : (
        <FormulaProperty question={question} name="formula" label={translate('builder.property.formula')} needed />
      )}
    </Box>
  );
}
