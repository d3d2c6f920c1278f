import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import type { Key } from '@anjian/schema/definition/definition.ts';
import { setProperties } from '../edits/properties.ts';
import { askToDelete, copy, gather, step } from '../state/commands.ts';
import { useStore } from '../state/useBuilder.ts';

/** What can be done with several questions at once. */
export function SeveralPanel({ keys }: { keys: ReadonlySet<Key> }) {
  const translate = useTranslate();
  const store = useStore();
  const setRequired = (value: true | undefined) =>
    store.edit('builder.step.property', (definition) => setProperties(definition, keys, 'required', value));
  const acts: [name: string, act: () => void][] = [
    ['up', () => step(store, keys, -1)],
    ['down', () => step(store, keys, 1)],
    ['copy', () => copy(store, keys)],
    ['group', () => gather(store, keys)],
    ['require', () => setRequired(true)],
    ['unrequire', () => setRequired(undefined)],
    ['delete', () => askToDelete(store, keys)],
  ];
  return (
    <section aria-label={translate('builder.severalSelected', { smart_count: keys.size })}>
      <Typography variant="h3" component="h2" sx={{ marginBottom: 1 }}>
        {translate('builder.severalSelected', { smart_count: keys.size })}
      </Typography>
      <Stack spacing={1}>
        {acts.map(([name, act]) => (
          <Button key={name} variant="outlined" color={name === 'delete' ? 'error' : 'primary'} onClick={act}>
            {translate(`builder.tool.${name}`)}
          </Button>
        ))}
      </Stack>
    </section>
  );
}
