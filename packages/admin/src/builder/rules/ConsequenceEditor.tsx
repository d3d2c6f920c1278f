import DeleteOutlinedIcon from '@mui/icons-material/DeleteOutlined';
import EditOutlinedIcon from '@mui/icons-material/EditOutlined';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Consequence, Question } from '@anjian/schema/definition/definition.ts';
import type { Expr } from '@anjian/schema/rules/expression.ts';
import { useStore } from '../state/useBuilder.ts';
import { ConditionEditor } from './ConditionEditor.tsx';
import { doings, type Doing } from './consequenceList.ts';
import { ConsequenceDetails } from './ConsequenceDetails.tsx';
import { readableFrom } from '../../terms/conditions/readable.ts';
import { useSayCondition } from './useSayCondition.ts';

type ConsequenceEditorProps = {
  owner: Question;
  when: Expr;
  /** The condition that goes without saying: it is neither changed nor deleted. */
  isUsual: boolean;
  then: readonly Consequence[];
  onSet: (consequence: Consequence, merge?: string) => void;
  onUnset: (doing: Doing) => void;
  onWhen: (when: Expr) => void;
  onDelete: () => void;
};

/** One case: when, and what follows, each to be ticked. */
export function ConsequenceEditor({ owner, when, isUsual, then, onSet, onUnset, onWhen, onDelete }: ConsequenceEditorProps) {
  const translate = useTranslate();
  const store = useStore();
  const sayCondition = useSayCondition(owner.key);
  const [isOpen, setOpen] = useState(false);
  const name = isUsual ? translate(`builder.usualCase.${owner.type}`) : translate('builder.when', { condition: sayCondition(when) });
  const readings = readableFrom(store.definition, owner.key).filter(({ key, type }) => key !== owner.key && type !== 'calculated');
  const begin = (doing: Doing): Consequence => {
    if (doing === 'raise_hazard') return { do: doing, severity: 'moderate', category: 'other' };
    if (doing === 'notify') return { do: doing, role: 'unit_manager' };
    return doing === 'require_reading' ? { do: doing, question: readings[0]!.key } : { do: doing };
  };
  return (
    <Box role="group" aria-label={name} sx={{ border: 1, borderColor: 'divider', borderRadius: 1, padding: 1, marginTop: 1 }}>
      <Box sx={{ display: 'flex', alignItems: 'flex-start' }}>
        <Typography variant="body2" sx={{ flexGrow: 1, overflowWrap: 'anywhere' }}>
          {name}
        </Typography>
        {!isUsual && (
          <>
            <IconButton
              size="small"
              aria-expanded={isOpen}
              aria-label={translate('builder.editRule', { name })}
              onClick={() => setOpen(!isOpen)}
            >
              <EditOutlinedIcon fontSize="small" />
            </IconButton>
            <IconButton size="small" aria-label={translate('builder.deleteLabel', { name })} onClick={onDelete}>
              <DeleteOutlinedIcon fontSize="small" />
            </IconButton>
          </>
        )}
      </Box>
      {isOpen && <ConditionEditor label={name} owner={owner.key} readsItself value={when} onChange={(expr) => expr && onWhen(expr)} />}
      {doings.map((doing) => {
        const set = then.find((one) => one.do === doing);
        const isOffered = doing !== 'require_reading' || readings.length > 0;
        return (
          <Box key={doing} sx={isOffered ? {} : { display: 'none' }}>
            <FormControlLabel
              control={
                <Checkbox size="small" checked={set !== undefined} onChange={(_, isOn) => (isOn ? onSet(begin(doing)) : onUnset(doing))} />
              }
              label={translate(`builder.doing.${doing}`)}
            />
            {set && <ConsequenceDetails consequence={set} readings={readings} onChange={onSet} />}
          </Box>
        );
      })}
    </Box>
  );
}
