import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import type { Consequence, Key } from '@anjian/schema/definition/definition.ts';
import { findQuestion } from '@anjian/schema/definition/walk.ts';
import { addToFailing } from '../edits/failConsequence.ts';
import { setProperties } from '../edits/properties.ts';
import { askToDelete, copy, gather, step } from '../state/commands.ts';
import { useBuilder, useStore } from '../state/useBuilder.ts';

type Act = [name: string, act: () => void];

/** What can be done with several questions at once. */
export function SeveralPanel({ keys }: { keys: ReadonlySet<Key> }) {
  const translate = useTranslate();
  const store = useStore();
  const setRequired = (value: true | undefined) =>
    store.edit('builder.step.property', (definition) => setProperties(definition, keys, 'required', value));
  const definition = useBuilder(({ history }) => history.present);
  const hasItems = [...keys].some((key) => findQuestion(definition, key)?.type === 'check');
  const onFailing = (then: Consequence) => () => {
    if (store.edit('builder.step.rule', (before) => addToFailing(before, keys, then))) store.say('builder.said.followsFailing');
    else store.say('builder.said.followsAlready');
  };
  const failing: Act[] = [
    ['failNote', onFailing({ do: 'require_note' })],
    ['failPhoto', onFailing({ do: 'require_photo' })],
    ['failHazard', onFailing({ do: 'raise_hazard', severity: 'moderate', category: 'other' })],
  ];
  const acts: Act[] = [
    ['up', () => step(store, keys, -1)],
    ['down', () => step(store, keys, 1)],
    ['copy', () => copy(store, keys)],
    ['group', () => gather(store, keys)],
    ['require', () => setRequired(true)],
    ['unrequire', () => setRequired(undefined)],
    ['delete', () => askToDelete(store, keys)],
  ];
  const shown = hasItems ? acts.toSpliced(-1, 0, ...failing) : acts;
  return (
    <section aria-label={translate('builder.severalSelected', { smart_count: keys.size })}>
      <Typography variant="h3" component="h2" sx={{ marginBottom: 1 }}>
        {translate('builder.severalSelected', { smart_count: keys.size })}
      </Typography>
      <Stack spacing={1}>
        {shown.map(([name, act]) => (
          <Button key={name} variant="outlined" color={name === 'delete' ? 'error' : 'primary'} onClick={act}>
            {translate(`builder.tool.${name}`)}
          </Button>
        ))}
      </Stack>
    </section>
  );
}
