import Autocomplete, { createFilterOptions } from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { flattenTree, type UnitBranch, useUnitTree } from '../data/unitTree.ts';
import { useUnitName } from './unitName.ts';

type UnitPickerProps = {
  label: string;
  value: string | null;
  onChange: (unit: string | null) => void;
  required?: boolean;
  error?: string | undefined;
  help?: string;
  /** Units that cannot be chosen here, such as the unit itself when it moves. */
  without?: ReadonlySet<string>;
};

const indent = 2;

/** More than anybody scrolls through; typing finds the others. */
const firstOptions = createFilterOptions<UnitBranch>({ limit: 300 });

/** One unit of those in reach, found by typing a part of its name, shown as the tree they form. */
export function UnitPicker({ label, value, onChange, required = false, error, help, without }: UnitPickerProps) {
  const translate = useTranslate();
  const name = useUnitName();
  const { branches, isPending } = useUnitTree();
  const options = flattenTree(branches).filter(({ unit }) => !without?.has(unit.id));
  const chosen = options.find(({ unit }) => unit.id === value) ?? null;
  return (
    <Autocomplete<UnitBranch>
      options={options}
      filterOptions={firstOptions}
      value={chosen}
      loading={isPending}
      loadingText={translate('ui.loading')}
      noOptionsText={translate('terms.noUnit')}
      clearText={translate('ra.action.clear_input_value')}
      openText={translate('ra.action.open')}
      closeText={translate('ra.action.close')}
      onChange={(_, branch) => onChange(branch?.unit.id ?? null)}
      getOptionKey={({ unit }) => unit.id}
      getOptionLabel={({ unit }) => name(unit)}
      isOptionEqualToValue={(option, other) => option.unit.id === other.unit.id}
      renderOption={({ key, ...props }, { unit, depth }) => (
        <Box component="li" key={key} {...props} sx={{ '&&': { paddingInlineStart: 2 + depth * indent } }}>
          {name(unit)}
        </Box>
      )}
      renderInput={(params) => (
        <TextField {...params} label={label} required={required} error={error !== undefined} helperText={error ?? help} />
      )}
    />
  );
}
