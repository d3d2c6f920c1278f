import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { flattenTree, type UnitBranch, useUnitTree } from '../data/unitTree.ts';
import { useUnitName } from '../terms/unitName.ts';
import { Growing } from '../ui/Growing.tsx';
import { Failure, Waiting } from '../ui/Notice.tsx';
import { setSubtree, type Target, toggleTarget, unitsCovered, unitsReached } from './targets.ts';

type TargetPickerProps = { targets: readonly Target[]; onChange: (targets: Target[]) => void; error?: string | undefined };

/** The tree of units with a tick before each; a unit with others below it has a switch for them. */
export function TargetPicker({ targets, onChange, error }: TargetPickerProps) {
  const translate = useTranslate();
  const name = useUnitName();
  const { units, branches, isPending, error: failure, refetch } = useUnitTree();
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const shown = flattenTree(branches).filter(({ unit }) => name(unit).toLowerCase().includes(wanted));
  const covered = unitsCovered(targets, units);
  const roots = branches.map(({ unit }) => ({ unit: unit.id, subtree: true }));
  return (
    <Box component="fieldset" sx={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
      <Box component="legend" sx={{ padding: 0, fontWeight: 600 }}>
        {translate('assignments.targets')}
      </Box>
      <FormHelperText error={error !== undefined}>{error ?? translate('assignments.targetsHelp')}</FormHelperText>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <TextField
          type="search"
          label={translate('assignments.targetSearch')}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          sx={{ flex: '1 1 208px' }}
        />
        <Button onClick={() => onChange(roots)}>{translate('assignments.selectAll')}</Button>
        <Button onClick={() => onChange([])}>{translate('assignments.selectNone')}</Button>
        <Typography variant="body2" aria-live="polite" sx={{ minWidth: 80, textAlign: 'right' }}>
          {translate('assignments.unitCount', { smart_count: unitsReached(targets, units).size })}
        </Typography>
      </Box>
      {failure && <Failure error={failure} onRetry={refetch} />}
      {isPending && <Waiting />}
      <Box tabIndex={-1} sx={{ maxHeight: 400, overflowY: 'auto', border: 1, borderColor: 'divider', borderRadius: 1 }}>
        <Growing items={shown}>
          {(drawn) => (
            <Box component="ul" sx={{ listStyle: 'none', margin: 0, padding: 0 }}>
              {drawn.map((branch) => (
                <TargetRow
                  key={branch.unit.id}
                  branch={branch}
                  indented={wanted === ''}
                  target={targets.find(({ unit }) => unit === branch.unit.id)}
                  covered={covered.has(branch.unit.id)}
                  onToggle={() => onChange(toggleTarget(targets, branch.unit.id, branch.branches.length > 0))}
                  onSubtree={(subtree) => onChange(setSubtree(targets, branch.unit.id, subtree))}
                />
              ))}
            </Box>
          )}
        </Growing>
      </Box>
    </Box>
  );
}

type TargetRowProps = {
  branch: UnitBranch;
  indented: boolean;
  target: Target | undefined;
  covered: boolean;
  onToggle: () => void;
  onSubtree: (subtree: boolean) => void;
};

function TargetRow({ branch: { unit, depth, branches }, indented, target, covered, onToggle, onSubtree }: TargetRowProps) {
  const translate = useTranslate();
  const name = useUnitName();
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        alignItems: 'center',
        minHeight: 40,
        paddingInlineStart: `${8 + (indented ? depth * 24 : 0)}px`,
        paddingInlineEnd: 1,
      }}
    >
      <FormControlLabel
        sx={{ flexGrow: 1, marginInline: 0 }}
        disabled={covered}
        control={<Checkbox size="small" checked={covered || target !== undefined} onChange={onToggle} />}
        label={name(unit)}
      />
      {covered && (
        <Typography variant="caption" color="textSecondary">
          {translate('assignments.covered')}
        </Typography>
      )}
      {target && !covered && branches.length > 0 && (
        <FormControlLabel
          labelPlacement="start"
          control={
            <Switch
              size="small"
              checked={target.subtree}
              onChange={(_, subtree) => onSubtree(subtree)}
              slotProps={{ input: { 'aria-label': translate('assignments.subtreeOf', { name: name(unit) }) } }}
            />
          }
          label={<Typography variant="caption">{translate('assignments.subtree')}</Typography>}
        />
      )}
    </Box>
  );
}
