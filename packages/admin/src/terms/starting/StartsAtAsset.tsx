import { useState } from 'react';
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { AssetChoicesDocument, StartableAtDocument } from '../../data/generated/graphql.ts';
import { nodeAs } from '../../data/node.ts';
import { useSheet } from '../../data/useSheet.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { Empty } from '../../ui/Notice.tsx';
import { AssetPicker } from '../AssetPicker.tsx';
import { AssetStarts } from './AssetStarts.tsx';

type Props = {
  /** Only what is of this kind can be chosen. */
  kind?: string | undefined;
  /** Only this assignment can be begun. */
  assignment?: string;
};

/** Chooses one asset of the register and shows what may be begun at it, as a scan of its label does. */
export function StartsAtAsset({ kind, assignment }: Props) {
  const translate = useTranslate();
  const [asset, setAsset] = useState<{ id: string; name: string } | null>(null);
  return (
    <>
      <Box sx={{ padding: 2 }}>
        <AssetPicker
          document={AssetChoicesDocument}
          label={translate('starting.asset')}
          help={translate('starting.assetHelp')}
          nothing={translate('starting.noAsset')}
          kind={kind}
          value={asset}
          onChange={setAsset}
        />
      </Box>
      {asset && <StartsThere key={asset.id} asset={asset.id} assignment={assignment} />}
    </>
  );
}

function StartsThere({ asset, assignment }: { asset: string; assignment: string | undefined }) {
  const translate = useTranslate();
  const query = useSheet(StartableAtDocument, { asset });
  return (
    <Loaded query={query} lines={1}>
      {({ node }) => {
        const found = nodeAs(node, 'Asset');
        const startable = found?.startable.filter(({ id }) => assignment === undefined || id === assignment) ?? [];
        if (found?.unit && startable.length > 0) return <AssetStarts asset={asset} unit={found.unit.id} startable={startable} />;
        if (assignment !== undefined) return <Empty title={translate('starting.notOfThis')} />;
        return <Empty title={translate('starting.nothingHere')}>{translate('starting.nothingHereHelp')}</Empty>;
      }}
    </Loaded>
  );
}
