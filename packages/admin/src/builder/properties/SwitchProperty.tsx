import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import Switch from '@mui/material/Switch';
import { memo } from 'react';
import { useController } from 'react-hook-form';
import { useProperties } from './target.ts';

type SwitchPropertyProps = { name: string; label: string; help?: string; /** what holds while nothing is said */ unsaid?: boolean };

export const SwitchProperty = memo(function SwitchProperty({ name, label, help, unsaid = false }: SwitchPropertyProps) {
  const { control, commit, set } = useProperties();
  const { field } = useController({ control, name });
  const change = (isOn: boolean) => {
    field.onChange(isOn);
    // What is usual is not written down.
    commit(name, set(name, isOn === unsaid ? undefined : isOn));
  };
  return (
    <>
      <FormControlLabel
        control={
          <Switch
            size="small"
            slotProps={{ input: { ref: field.ref } }}
            checked={(field.value as boolean | undefined) ?? unsaid}
            onBlur={field.onBlur}
            onChange={(_, isOn) => change(isOn)}
          />
        }
        label={label}
        sx={{ display: 'flex', minHeight: 40, marginInlineStart: 0, gap: 1 }}
      />
      {help && <FormHelperText sx={{ marginTop: -0.5, marginBottom: 1 }}>{help}</FormHelperText>}
    </>
  );
});
