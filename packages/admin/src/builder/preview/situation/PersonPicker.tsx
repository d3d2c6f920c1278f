import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { useTranslate } from 'react-admin';
import type { Facts } from '@anjian/schema/formTests/formTest.ts';
import { PreviewPeopleDocument, type PreviewPeopleQuery } from '../../../data/generated/graphql.ts';
import { request } from '../../../data/request.ts';
import { printFact } from './facts.ts';

type Found = PreviewPeopleQuery['people']['nodes'][number];

/** Whoever fills it in: one of those in reach, or a name that is only typed. */
export function PersonPicker({ facts, onChange }: { facts: Facts | undefined; onChange: (facts: Facts | undefined) => void }) {
  const translate = useTranslate();
  const name = printFact(facts?.['name'], { yes: '', no: '' });
  const search = useDeferredValue(name.trim());
  const { data } = useQuery({
    queryKey: ['preview', 'people', search],
    queryFn: async () => (await request(PreviewPeopleDocument, { search: search === '' ? null : search })).people.nodes,
    placeholderData: keepPreviousData,
  });
  return (
    <Autocomplete<Found, false, false, true>
      freeSolo
      options={data ?? []}
      filterOptions={(all) => all}
      inputValue={name}
      getOptionKey={(person) => (typeof person === 'string' ? person : person.id)}
      getOptionLabel={(person) => (typeof person === 'string' ? person : person.name)}
      clearText={translate('ra.action.clear_input_value')}
      onInputChange={(_, words, reason) => {
        if (reason === 'input') onChange(words === '' ? undefined : { name: words });
        if (reason === 'clear') onChange(undefined);
      }}
      onChange={(_, person) => {
        if (person !== null && typeof person !== 'string') onChange({ id: person.id, name: person.name });
      }}
      renderInput={(params) => <TextField {...params} size="small" label={translate('preview.person')} />}
    />
  );
}
