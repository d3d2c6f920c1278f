import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Facts } from '@anjian/schema/formTests/formTest.ts';
import { assetContext } from '@anjian/schema/evaluate/assetContext.ts';
import { PreviewAssetsDocument, type PreviewAssetsQuery } from '../../../data/generated/graphql.ts';
import { request } from '../../../data/request.ts';
import { factsFrom } from './facts.ts';

type Found = PreviewAssetsQuery['assets']['nodes'][number];

/** One of the register: its properties are what the form reads, and can be changed afterwards for the sake of trying. */
export function AssetPicker({ facts, onChange }: { facts: Facts | undefined; onChange: (facts: Facts | undefined) => void }) {
  const translate = useTranslate();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const { data, isFetching } = useQuery({
    queryKey: ['preview', 'assets', search],
    queryFn: async () => (await request(PreviewAssetsDocument, { search: search === '' ? null : search })).assets.nodes,
    placeholderData: keepPreviousData,
  });
  const options = data ?? [];
  const chosen = options.find(({ code }) => code === facts?.['code']) ?? null;
  const choose = (asset: Found | null) =>
    onChange(
      asset
        ? factsFrom(assetContext({ ...asset, properties: asset.properties as Record<string, unknown>, unit: asset.unit?.name ?? null }))
        : undefined,
    );
  return (
    <Autocomplete<Found>
      options={options}
      filterOptions={(all) => all}
      value={chosen}
      loading={isFetching}
      loadingText={translate('ui.loading')}
      noOptionsText={translate('preview.noSuchAsset')}
      clearText={translate('ra.action.clear_input_value')}
      openText={translate('ra.action.open')}
      closeText={translate('ra.action.close')}
      getOptionKey={({ id }) => id}
      getOptionLabel={({ name }) => name}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      onInputChange={(_, words, reason) => setTyped(reason === 'input' ? words : '')}
      onChange={(_, asset) => choose(asset)}
      renderInput={(params) => <TextField {...params} label={translate('preview.assetFromRegister')} />}
    />
  );
}
