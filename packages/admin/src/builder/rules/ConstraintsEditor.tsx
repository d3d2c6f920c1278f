import AddOutlinedIcon from '@mui/icons-material/AddOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Constraint, Question } from '@anjian/schema/definition/definition.ts';
import { setProperty } from '../edits/properties.ts';
import { useStore } from '../state/useBuilder.ts';
import { ConstraintEditor } from './ConstraintEditor.tsx';

const usual: Omit<Constraint, 'that'> = { message: {}, severity: 'warning' };

/** What must hold for the answer, what is said otherwise, and how grave that is. */
export function ConstraintsEditor({ question }: { question: Question }) {
  const translate = useTranslate();
  const store = useStore();
  const heading = useId();
  const [isAdding, setAdding] = useState(false);
  const constraints = question.constraints ?? [];
  const change = (next: readonly Constraint[], merge?: string) =>
    store.edit(
      'builder.step.rule',
      (definition) => setProperty(definition, question.key, 'constraints', next.length > 0 ? next : undefined),
      merge && `${question.key}.${merge}`,
    );
  return (
    <Box sx={{ borderTop: 1, borderColor: 'divider', paddingBlock: 1 }} role="group" aria-labelledby={heading}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Typography id={heading} variant="body2" sx={{ flexGrow: 1 }}>
          <strong>{translate('builder.constraints')}</strong>
        </Typography>
        <Button
          size="small"
          startIcon={<AddOutlinedIcon />}
          disabled={isAdding}
          onClick={() => setAdding(true)}
          aria-label={translate('builder.addConstraint')}
        >
          {translate('builder.add')}
        </Button>
      </Box>
      {constraints.map((constraint, at) => (
        <ConstraintEditor
          key={at}
          at={at}
          owner={question.key}
          constraint={constraint}
          onChange={(next, merge) => change(constraints.with(at, next), merge)}
          onDelete={() => change(constraints.toSpliced(at, 1))}
        />
      ))}
      {isAdding && (
        <ConstraintEditor
          key={`new-${constraints.length}`}
          at={constraints.length}
          owner={question.key}
          constraint={undefined}
          onChange={({ that }) => {
            setAdding(false);
            change([...constraints, { ...usual, that }]);
          }}
          onDelete={() => setAdding(false)}
        />
      )}
    </Box>
  );
}
