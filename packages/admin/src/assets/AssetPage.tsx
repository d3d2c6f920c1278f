import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useId, useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { AssetDocument } from '../data/generated/graphql.ts';
import { nodeAs } from '../data/node.ts';
import { useSheet } from '../data/useSheet.ts';
import { assetPropertyName, assetPropertyValue } from '../fill/texts/assetProperties.ts';
import { useUnitName } from '../terms/unitName.ts';
import { AssetStarts } from '../terms/starting/AssetStarts.tsx';
import { useAssetKindName } from '../terms/assetKindName.ts';
import { Badge } from '../ui/Badge.tsx';
import { Facts } from '../ui/Facts.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { NotFound } from '../ui/NotFound.tsx';
import { Page } from '../ui/Page.tsx';
import { Photos } from '../ui/Photos.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { useMoments } from '../ui/useMoments.ts';
import { AssetActions } from './AssetActions.tsx';
import { AssetChecks } from './AssetChecks.tsx';
import type { AssetSheet } from './assetForm.ts';
import { AssetHazards } from './AssetHazards.tsx';
import { AssetQr } from './AssetQr.tsx';
import { AssetTasks } from './AssetTasks.tsx';
import { linesOf } from './properties.ts';

export default function AssetPage() {
  const { id = '' } = useParams();
  const query = useSheet(AssetDocument, { id });
  return (
    <Loaded query={query}>
      {({ node }) => {
        const asset = nodeAs(node, 'Asset');
        return asset ? <Details key={asset.id} asset={asset} /> : <NotFound />;
      }}
    </Loaded>
  );
}

const tabs = ['due', 'checks', 'hazards'] as const;
type TabName = (typeof tabs)[number];

function Details({ asset }: { asset: AssetSheet }) {
  const translate = useTranslate();
  const kindName = useAssetKindName();
  return (
    <Page
      title={asset.name}
      back={{ to: '/assets', label: translate('assets.title') }}
      subtitle={
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          {[kindName(asset.kind), asset.number].filter(Boolean).join(' · ')}
          {asset.archived && <Badge tone="waiting">{translate('assets.archived')}</Badge>}
        </Box>
      }
      actions={<AssetActions asset={asset} />}
      width="reading"
    >
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', md: '1fr 256px' }, columnGap: 2, alignItems: 'start' }}>
        <Box sx={{ minWidth: 0 }}>
          <Known asset={asset} />
          {asset.unit && asset.startable.length > 0 && (
            <Sheet title={translate('starting.title')} flush>
              <AssetStarts asset={asset.id} unit={asset.unit.id} startable={asset.startable} />
            </Sheet>
          )}
          <History asset={asset} />
        </Box>
        <Sheet title={translate('assets.label')}>
          <AssetQr code={asset.code} id={asset.id} />
        </Sheet>
      </Box>
    </Page>
  );
}

function Known({ asset }: { asset: AssetSheet }) {
  const translate = useTranslate();
  const name = useUnitName();
  const [locale] = useLocaleState();
  const { moment } = useMoments();
  const { place, latitude, longitude, nextDueAt } = asset;
  return (
    <Sheet title={translate('assets.known')}>
      <Facts
        facts={[
          { name: translate('assets.unit'), value: name(asset.unit) },
          { name: translate('assets.place'), value: place && <RouterLink to={`/assets/${place.id}`}>{place.name}</RouterLink> },
          { name: translate('assets.location'), value: asset.location },
          {
            name: translate('assets.position'),
            value: latitude !== null && longitude !== null && `${latitude.toFixed(6)}, ${longitude.toFixed(6)}`,
          },
          { name: translate('assets.nextDue'), value: nextDueAt && moment(nextDueAt) },
          ...linesOf(asset.properties).map(({ key, type, text }) => ({
            name: assetPropertyName(key, locale),
            value: type === 'truth' ? translate(text === 'true' ? 'ui.yes' : 'ui.no') : assetPropertyValue(text, locale),
          })),
        ].filter(({ value }) => value !== false)}
      />
      {asset.photo && (
        <Box sx={{ marginTop: 2 }}>
          <Photos photos={[asset.photo]} size={160} />
        </Box>
      )}
    </Sheet>
  );
}

/** What is due here, and all that was checked and found. */
function History({ asset }: { asset: AssetSheet }) {
  const translate = useTranslate();
  const id = useId();
  const [tab, setTab] = useState<TabName>('due');
  const count = asset.openHazards.totalCount;
  const words: Record<TabName, string> = {
    due: translate('assets.due'),
    checks: translate('assets.checks'),
    hazards: count > 0 ? translate('assets.hazardsOpen', { smart_count: count }) : translate('assets.hazards'),
  };
  return (
    <Sheet flush>
      <Tabs value={tab} onChange={(_, next: TabName) => setTab(next)} aria-label={translate('assets.history')}>
        {tabs.map((one) => (
          <Tab key={one} value={one} label={words[one]} id={`${id}-${one}`} aria-controls={`${id}-panel`} />
        ))}
      </Tabs>
      <Box role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${tab}`} sx={{ borderTop: 1, borderColor: 'divider' }}>
        {tab === 'due' && <AssetTasks asset={asset.id} />}
        {tab === 'checks' && <AssetChecks asset={asset.id} />}
        {tab === 'hazards' && <AssetHazards asset={asset.id} />}
      </Box>
    </Sheet>
  );
}
