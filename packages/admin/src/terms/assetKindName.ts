import { useLocaleState } from 'react-admin';
import { assetKindName } from '../fill/texts/assetKinds.ts';

/** The word for a kind in the reader's language; a kind of the college's own is its own word. */
export function useAssetKindName(): (kind: string) => string {
  const [locale] = useLocaleState();
  return (kind) => assetKindName(kind, locale);
}
