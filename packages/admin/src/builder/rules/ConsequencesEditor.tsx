import AddOutlinedIcon from '@mui/icons-material/AddOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { ConditionalConsequence, Consequence, Question } from '@anjian/schema/definition/definition.ts';
import type { Expr } from '@anjian/schema/rules/expression.ts';
import { setProperty } from '../edits/properties.ts';
import { useStore } from '../state/useBuilder.ts';
import { ConditionEditor } from './ConditionEditor.tsx';
import { gatherByCondition, isSameExpr, withCondition, withConsequence, withoutCondition, withoutConsequence } from './consequenceList.ts';
import { ConsequenceEditor } from './ConsequenceEditor.tsx';

/** What most authors mean: the item fails, or the answer is no. Offered without a condition to be written. */
function usualCondition(question: Question): Expr | undefined {
  const bad = question.type === 'check' ? 'fail' : question.type === 'yes_no' ? false : undefined;
  if (bad === undefined) return undefined;
  return { kind: 'compare', op: '=', left: { kind: 'question', key: question.key }, right: { kind: 'literal', value: bad } };
}

const usualHazard: Consequence = { do: 'raise_hazard', severity: 'moderate', category: 'other' };

/** What an answer brings: a note, a photo, another reading, a hazard, a notice. */
export function ConsequencesEditor({ question }: { question: Question }) {
  const translate = useTranslate();
  const store = useStore();
  const heading = useId();
  const [isAdding, setAdding] = useState(false);
  const list = question.consequences ?? [];
  const usual = usualCondition(question);
  const gathered = gatherByCondition(list);
  const shown = usual && !gathered.some(({ when }) => isSameExpr(when, usual)) ? [{ when: usual, then: [] }, ...gathered] : gathered;
  const change = (next: readonly ConditionalConsequence[], merge?: string) =>
    store.edit(
      'builder.step.rule',
      (definition) => setProperty(definition, question.key, 'consequences', next.length > 0 ? next : undefined),
      merge && `${question.key}.${merge}`,
    );
  return (
    <Box sx={{ paddingBlock: 1 }} role="group" aria-labelledby={heading}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Typography id={heading} variant="body2" sx={{ flexGrow: 1 }}>
          <strong>{translate('builder.consequences')}</strong>
        </Typography>
        <Button
          size="small"
          startIcon={<AddOutlinedIcon />}
          disabled={isAdding}
          onClick={() => setAdding(true)}
          aria-label={translate(shown.length > 0 ? 'builder.addConsequence' : 'builder.addFirstConsequence')}
        >
          {translate(shown.length > 0 ? 'builder.addCase' : 'builder.add')}
        </Button>
      </Box>
      {shown.map(({ when, then }, at) => (
        <ConsequenceEditor
          key={at}
          owner={question}
          when={when}
          isUsual={usual !== undefined && isSameExpr(when, usual)}
          then={then}
          onSet={(one, merge) => change(withConsequence(list, when, one), merge)}
          onUnset={(doing) => change(withoutConsequence(list, when, doing))}
          onWhen={(after) => change(withCondition(list, when, after))}
          onDelete={() => change(withoutCondition(list, when))}
        />
      ))}
      {isAdding && (
        <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, padding: 1, marginTop: 1 }}>
          <ConditionEditor
            label={translate('builder.newCase')}
            owner={question.key}
            readsItself
            value={undefined}
            onChange={(when) => {
              if (!when) return;
              setAdding(false);
              // Nobody writes a note on what is worked out.
              change(withConsequence(list, when, question.type === 'calculated' ? usualHazard : { do: 'require_note' }));
            }}
          />
          <Button size="small" onClick={() => setAdding(false)}>
            {translate('ui.cancel')}
          </Button>
        </Box>
      )}
    </Box>
  );
}
