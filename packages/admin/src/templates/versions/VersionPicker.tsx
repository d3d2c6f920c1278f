import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import type { VersionLabelFragment } from '../../data/generated/graphql.ts';
import { useMoments } from '../../ui/useMoments.ts';

type VersionPickerProps = {
  label: string;
  versions: readonly VersionLabelFragment[];
  value: number | undefined;
  onChange: (number: number) => void;
};

export function VersionPicker({ label, versions, value, onChange }: VersionPickerProps) {
  const translate = useTranslate();
  const { shortMoment } = useMoments();
  return (
    <TextField
      select
      label={label}
      value={value ?? ''}
      onChange={({ target }) => onChange(Number(target.value))}
      sx={{ flex: '1 1 240px', margin: 0 }}
    >
      {versions.map(({ number, state, publishedAt }) => (
        <MenuItem key={number} value={number}>
          {translate('terms.version', { number })} · {publishedAt ? shortMoment(publishedAt) : translate(`terms.versionState.${state}`)}
        </MenuItem>
      ))}
    </TextField>
  );
}
