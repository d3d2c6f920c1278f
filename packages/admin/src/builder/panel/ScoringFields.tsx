import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import MenuItem from '@mui/material/MenuItem';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Scoring } from '@anjian/schema/definition/scoring.ts';
import { setSetting } from '../edits/properties.ts';
import { TypedNumber } from '../properties/TypedNumber.tsx';
import { useStore } from '../state/useBuilder.ts';

const usual: Scoring = { notApplicable: 'left_out' };

/** Scoring: off, or with what counts for "not applicable" and what passes. The weights stand at the questions. */
export function ScoringFields({ scoring }: { scoring: Scoring | undefined }) {
  const translate = useTranslate();
  const store = useStore();
  const change = (next: Scoring | undefined, merge?: string) =>
    store.edit('builder.step.property', (definition) => setSetting(definition, 'scoring', next), merge);
  const mark = scoring?.passMark;
  // Chosen before there is a number to keep it.
  const [chosenUnit, setChosenUnit] = useState<'points' | 'percent'>('percent');
  const unit = mark ? ('points' in mark ? 'points' : 'percent') : chosenUnit;
  const setMark = (value: number | undefined, as: 'points' | 'percent') => {
    if (!scoring) return;
    const { passMark: _before, ...rest } = scoring;
    change(
      value === undefined ? rest : { ...rest, passMark: as === 'points' ? { points: value } : { percent: value } },
      'template.passMark',
    );
  };
  const value = mark && ('points' in mark ? mark.points : mark.percent);
  return (
    <>
      <FormControlLabel
        control={<Switch size="small" checked={scoring !== undefined} onChange={(_, isOn) => change(isOn ? usual : undefined)} />}
        label={translate('builder.property.scoring')}
        sx={{ display: 'flex', minHeight: 40, marginInlineStart: 0, gap: 1 }}
      />
      <FormHelperText>{translate('builder.scoringHelp')}</FormHelperText>
      {scoring && (
        <>
          <TextField
            select
            label={translate('builder.property.notApplicable')}
            value={scoring.notApplicable}
            onChange={(event) => change({ ...scoring, notApplicable: event.target.value as Scoring['notApplicable'] })}
          >
            <MenuItem value="left_out">{translate('builder.notApplicable.left_out')}</MenuItem>
            <MenuItem value="full">{translate('builder.notApplicable.full')}</MenuItem>
          </TextField>
          <TextField
            select
            label={translate('builder.property.passMarkUnit')}
            value={unit}
            onChange={(event) => {
              setChosenUnit(event.target.value as typeof unit);
              setMark(value === undefined ? undefined : Math.min(value, 100), event.target.value as typeof unit);
            }}
          >
            <MenuItem value="percent">{translate('builder.passMark.percent')}</MenuItem>
            <MenuItem value="points">{translate('builder.passMark.points')}</MenuItem>
          </TextField>
          <TypedNumber
            label={translate('builder.property.passMark')}
            value={value}
            onChange={(next) => setMark(next, unit)}
            least={0}
            {...(unit === 'percent' ? { most: 100 } : {})}
          />
        </>
      )}
    </>
  );
}
