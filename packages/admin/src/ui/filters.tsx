import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useEffect, useState } from 'react';
import { useListContext } from 'react-admin';

/** One control of a list's filters, bound by the name the server's filter has. */
function useFilter(source: string): [string, (value: string) => void] {
  const { filterValues, setFilters } = useListContext();
  const current = (filterValues as Record<string, unknown>)[source];
  const change = (value: string) => setFilters({ ...filterValues, [source]: value === '' ? undefined : value });
  return [typeof current === 'string' ? current : '', change];
}

export function SelectFilter({
  source,
  label,
  all,
  choices,
}: {
  source: string;
  label: string;
  all: string;
  choices: readonly { id: string; name: string }[];
}) {
  const [value, change] = useFilter(source);
  return (
    <TextField
      select
      label={label}
      value={value}
      onChange={(event) => change(event.target.value)}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
    >
      <MenuItem value="">{all}</MenuItem>
      {choices.map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}

const typingPause = 300;

export function SearchFilter({ source = 'search', label }: { source?: string; label: string }) {
  const [value, change] = useFilter(source);
  const [typed, setTyped] = useState(value);
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => change(typed.trim()), typingPause);
    return () => clearTimeout(timer);
    // Only typing starts the clock; `change` is made anew at every render.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [typed]);
  return <TextField type="search" label={label} value={typed} onChange={(event) => setTyped(event.target.value)} />;
}

export function DateFilter({ source, label }: { source: string; label: string }) {
  const [value, change] = useFilter(source);
  return (
    <TextField
      type="date"
      label={label}
      value={value}
      onChange={(event) => change(event.target.value)}
      slotProps={{ inputLabel: { shrink: true } }}
    />
  );
}
