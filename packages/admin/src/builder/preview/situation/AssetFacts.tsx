import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Facts } from '@anjian/schema/formTests/formTest.ts';
import { assetContext } from '@anjian/schema/evaluate/assetContext.ts';
import { PreviewAssetsDocument, type PreviewAssetsQuery } from '../../../data/generated/graphql.ts';
import { AssetPicker } from '../../../terms/AssetPicker.tsx';
import { factsFrom } from './facts.ts';

type Found = PreviewAssetsQuery['assets']['nodes'][number];

/** One of the register: its properties are what the form reads, and can be changed afterwards for the sake of trying. */
export function AssetFacts({ facts, onChange }: { facts: Facts | undefined; onChange: (facts: Facts | undefined) => void }) {
  const translate = useTranslate();
  const [chosen, setChosen] = useState<Found | null>(null);
  const choose = (asset: Found | null) => {
    setChosen(asset);
    onChange(
      asset
        ? factsFrom(assetContext({ ...asset, properties: asset.properties as Record<string, unknown>, unit: asset.unit?.name ?? null }))
        : undefined,
    );
  };
  return (
    <AssetPicker
      document={PreviewAssetsDocument}
      // Another test, or what was written by hand, is another asset.
      value={chosen && chosen.code === facts?.['code'] ? chosen : null}
      label={translate('preview.assetFromRegister')}
      nothing={translate('preview.noSuchAsset')}
      onChange={choose}
    />
  );
}
