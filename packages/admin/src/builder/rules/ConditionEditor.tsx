import AddOutlinedIcon from '@mui/icons-material/AddOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useEffect, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Expr } from '@anjian/schema/rules/expression.ts';
import { useStore } from '../state/useBuilder.ts';
import { emptyTest, readCondition, writeCondition, type Several } from '../../terms/conditions/condition.ts';
import { FormulaField } from './FormulaField.tsx';
import { SeveralEditor } from './SeveralEditor.tsx';
import { operatorsAt } from '../../terms/conditions/sayCondition.ts';

type ConditionEditorProps = {
  /** the question whose rule it is; left out for a section */
  owner: string | undefined;
  /** it may speak of its own answer */
  readsItself: boolean;
  value: Expr | undefined;
  onChange: (expr: Expr | undefined) => void;
  label: string;
};

/** One condition, as sentences to choose from or as a formula; both are writings of the same tree. */
export function ConditionEditor({ owner, readsItself, value, onChange, label }: ConditionEditorProps) {
  const translate = useTranslate();
  const store = useStore();
  const read = (expr: Expr | undefined): Several => {
    const condition = readCondition(expr, operatorsAt(store.definition));
    return condition.parts.length > 0 ? condition : { is: 'all', parts: [emptyTest] };
  };
  const [condition, setCondition] = useState(() => read(value));
  const [view, setView] = useState<'sentence' | 'formula'>('sentence');
  const own = useRef(value);
  useEffect(() => {
    if (value === own.current) return;
    own.current = value;
    setCondition(read(value));
    // What was chosen but not finished is only thrown away when the rule itself is another.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [value]);
  const change = (next: Several) => {
    setCondition(next.parts.length > 0 ? next : { is: 'all', parts: [emptyTest] });
    const expr = writeCondition(next);
    if (expr === undefined && next.parts.length > 0) return;
    own.current = expr;
    onChange(expr);
  };
  const isUnfinished = writeCondition(condition) === undefined;
  return (
    <Box role="group" aria-label={label}>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={view}
        aria-label={translate('builder.ruleView')}
        onChange={(_, next: typeof view | null) => next && setView(next)}
        sx={{ marginBottom: 1, '& button': { minHeight: 32 } }}
      >
        <ToggleButton value="sentence">{translate('builder.asSentence')}</ToggleButton>
        <ToggleButton value="formula">{translate('builder.asFormula')}</ToggleButton>
      </ToggleButtonGroup>
      {view === 'formula' ? (
        <FormulaField
          label={translate('builder.formula')}
          owner={owner}
          value={value}
          onChange={onChange}
          help={translate('builder.formulaHelp')}
        />
      ) : (
        <>
          <SeveralEditor {...{ owner, readsItself, condition }} onChange={change} />
          <Button
            size="small"
            startIcon={<AddOutlinedIcon />}
            onClick={() => setCondition({ ...condition, parts: [...condition.parts, emptyTest] })}
          >
            {translate('builder.addTest')}
          </Button>
          {isUnfinished && <FormHelperText>{translate('builder.unfinished')}</FormHelperText>}
        </>
      )}
    </Box>
  );
}
