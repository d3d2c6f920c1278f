import AddIcon from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { flattenTree, useUnitTree } from '../data/unitTree.ts';
import { useMay } from '../data/viewer.ts';
import { useUnitName } from '../terms/unitName.ts';
import { Empty, Failure, Waiting } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { UnitTree } from './UnitTree.tsx';

export default function UnitsPage() {
  const translate = useTranslate();
  const may = useMay();
  const name = useUnitName();
  const { units, branches, error, isPending, refetch } = useUnitTree();
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const matching = flattenTree(branches)
    .filter(({ unit }) => name(unit).toLowerCase().includes(wanted))
    .map(({ unit }) => ({ unit, depth: 0, branches: [] }));
  const create = may('unit.create') && (
    <Button component={RouterLink} to="/units/create" variant="contained" startIcon={<AddIcon />}>
      {translate('units.create')}
    </Button>
  );
  return (
    <Page title={translate('units.title')} subtitle={translate('units.count', { smart_count: units.length })} actions={create} width="form">
      {error && <Failure error={error} onRetry={refetch} />}
      <TextField
        type="search"
        label={translate('units.search')}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
        sx={{ marginBottom: 2 }}
      />
      <Sheet flush>
        {isPending && <Waiting />}
        {!isPending && units.length === 0 && <Empty title={translate('units.empty')}>{translate('units.emptyHelp')}</Empty>}
        {wanted === '' ? <UnitTree branches={branches} /> : <UnitTree branches={matching} />}
        {wanted !== '' && matching.length === 0 && <Empty title={translate('ui.noMatch')} />}
      </Sheet>
    </Page>
  );
}
