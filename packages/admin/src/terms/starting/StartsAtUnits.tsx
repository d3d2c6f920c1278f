import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { StartableQuery } from '../../data/generated/graphql.ts';
import { useUnitName } from '../unitName.ts';
import { useLocalized } from '../useLocalized.ts';
import { StartCheck } from './StartCheck.tsx';
import { StartLine } from './StartLine.tsx';

type Startable = StartableQuery['startable'][number];

/** More than a list to look through: the unit is then found by its name. */
const mostLines = 8;

/** What may be begun for units. */
export function StartsAtUnits({ startable }: { startable: readonly Startable[] }) {
  const read = useLocalized();
  const name = useUnitName();
  if (startable.length > mostLines) return <Chosen startable={startable} />;
  return (
    <Box component="ul" sx={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {startable.map(({ assignment, unit }) => (
        <StartLine
          key={`${assignment.id} ${unit.id}`}
          title={read(assignment.name)}
          note={name(unit)}
          start={{ assignment: assignment.id, unit: unit.id, asset: null }}
        />
      ))}
    </Box>
  );
}

function Chosen({ startable }: { startable: readonly Startable[] }) {
  const translate = useTranslate();
  const read = useLocalized();
  const name = useUnitName();
  const [chosen, setChosen] = useState<Startable | null>(null);
  const words = ({ assignment, unit }: Startable) => `${name(unit)} · ${read(assignment.name)}`;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', padding: 2 }}>
      <Autocomplete<Startable>
        sx={{ flex: '1 1 256px' }}
        options={[...startable]}
        value={chosen}
        onChange={(_, one) => setChosen(one)}
        getOptionKey={({ assignment, unit }) => `${assignment.id} ${unit.id}`}
        getOptionLabel={words}
        isOptionEqualToValue={(option, other) => option.assignment.id === other.assignment.id && option.unit.id === other.unit.id}
        noOptionsText={translate('terms.noUnit')}
        clearText={translate('ra.action.clear_input_value')}
        openText={translate('ra.action.open')}
        closeText={translate('ra.action.close')}
        renderInput={(params) => <TextField {...params} label={translate('starting.unit')} />}
      />
      <StartCheck
        start={chosen ? { assignment: chosen.assignment.id, unit: chosen.unit.id, asset: null } : undefined}
        name={chosen ? words(chosen) : ''}
      />
    </Box>
  );
}
