import { AssetKindsDocument } from '../data/generated/graphql.ts';
import { useSheet } from '../data/useSheet.ts';
import { usualAssetKinds } from '../fill/texts/assetKinds.ts';
import { useAssetKindName } from './assetKindName.ts';
import { WordPicker } from './WordPicker.tsx';

type AssetKindPickerProps = { value: string; label: string; help: string; problem?: string | undefined; onChange: (kind: string) => void };

/** The words in use first, then those the product knows, or any other. */
export function AssetKindPicker(props: AssetKindPickerProps) {
  const kindName = useAssetKindName();
  const used = useSheet(AssetKindsDocument, {}).data?.assetKinds.map(({ kind }) => kind) ?? [];
  return <WordPicker {...props} options={[...new Set([...used, ...usualAssetKinds])]} nameOf={kindName} />;
}
