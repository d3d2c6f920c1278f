import AddIcon from '@mui/icons-material/Add';
import UploadFileOutlinedIcon from '@mui/icons-material/UploadFileOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { AssetKindsDocument, type AssetRowFragment } from '../data/generated/graphql.ts';
import { useSheet } from '../data/useSheet.ts';
import { useMay } from '../data/viewer.ts';
import { UnitFilter } from '../terms/UnitFilter.tsx';
import { useUnitName } from '../terms/unitName.ts';
import { useAssetKindName } from '../terms/assetKindName.ts';
import { SearchFilter, SelectFilter } from '../ui/filters.tsx';
import { ListPage } from '../ui/ListPage.tsx';
import type { Column } from '../ui/RecordTable.tsx';
import { useMoments } from '../ui/useMoments.ts';
import { PrintLabels } from './PrintLabels.tsx';
import type { Selection } from './selection.ts';
import { SelectionBar } from './SelectionBar.tsx';

export default function AssetsPage() {
  const translate = useTranslate();
  const may = useMay();
  const [selection, setSelection] = useState<Selection>(new Set());
  const create = may('asset.create') && (
    <>
      <Button component={RouterLink} to="/assets/import" variant="outlined" startIcon={<UploadFileOutlinedIcon />}>
        {translate('assets.import')}
      </Button>
      <Button component={RouterLink} to="/assets/create" variant="contained" startIcon={<AddIcon />}>
        {translate('assets.create')}
      </Button>
    </>
  );
  return (
    <ListPage<AssetRowFragment>
      resource="assets"
      title={translate('assets.title')}
      columns={useColumns(selection, setSelection)}
      to={({ id }) => `/assets/${id}`}
      actions={
        <>
          <PrintLabels selection={selection} />
          {create}
        </>
      }
      filters={<Filters />}
      above={<SelectionBar selection={selection} onChange={setSelection} />}
      empty={{
        title: translate('assets.empty'),
        help: translate('assets.emptyHelp'),
        action: create && <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, justifyContent: 'center' }}>{create}</Box>,
      }}
    />
  );
}

function Filters() {
  const translate = useTranslate();
  const kindName = useAssetKindName();
  const kinds = useSheet(AssetKindsDocument, {}).data?.assetKinds ?? [];
  return (
    <>
      <SearchFilter label={translate('assets.search')} />
      <UnitFilter label={translate('assets.unit')} />
      <SelectFilter
        source="kind"
        label={translate('assets.kind')}
        all={translate('assets.allKinds')}
        choices={kinds.map(({ kind, count }) => ({ id: kind, name: translate('assets.kindCount', { kind: kindName(kind), count }) }))}
      />
      <SelectFilter
        source="sort"
        label={translate('assets.sort')}
        all={translate('assets.allSorts')}
        choices={(['EQUIPMENT', 'PLACE'] as const).map((sort) => ({ id: sort, name: translate(`assets.sorts.${sort}`) }))}
      />
      <SelectFilter
        source="archived"
        label={translate('assets.state')}
        all={translate('assets.inUse')}
        choices={[{ id: 'true', name: translate('assets.archived') }]}
      />
    </>
  );
}

function useColumns(selection: Selection, setSelection: (selection: Selection) => void): Column<AssetRowFragment>[] {
  const translate = useTranslate();
  const kindName = useAssetKindName();
  const name = useUnitName();
  const { shortMoment } = useMoments();
  return [
    {
      key: 'select',
      head: translate('assets.select'),
      aside: true,
      cell: (asset) => (
        <Checkbox
          checked={selection.has(asset.id)}
          slotProps={{ input: { 'aria-label': translate('assets.selectOne', { name: asset.name }) } }}
          onChange={(_, checked) => {
            const next = new Set(selection);
            if (checked) next.add(asset.id);
            else next.delete(asset.id);
            setSelection(next);
          }}
        />
      ),
    },
    { key: 'name', head: translate('assets.name'), main: true, cell: (asset) => asset.name },
    { key: 'kind', whole: true, head: translate('assets.kind'), cell: ({ kind }) => kindName(kind) },
    { key: 'number', whole: true, head: translate('assets.number'), cell: ({ number }) => number },
    { key: 'unit', head: translate('assets.unit'), cell: ({ unit }) => name(unit) },
    {
      key: 'where',
      head: translate('assets.where'),
      cell: ({ place, location }) => [place?.name, location].filter(Boolean).join(' · '),
    },
    { key: 'nextDue', whole: true, head: translate('assets.nextDue'), cell: ({ nextDueAt }) => nextDueAt && shortMoment(nextDueAt) },
  ];
}
