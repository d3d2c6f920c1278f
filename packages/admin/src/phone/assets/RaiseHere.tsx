import { Link } from '../app/Link.tsx';
import { usePhone } from '../app/phone.ts';
import type { AssetCard } from '../network/cards.ts';
import { assetTexts } from './texts/assetTexts.ts';

/** The way to the report of a hazard with this asset in it; it works without a connection. */
export function RaiseHere({ asset }: { asset: AssetCard }) {
  const { locale, viewer } = usePhone();
  if (!viewer.permissions.includes('hazard.raise') || !asset.unit) return null;
  return (
    <p className="phone-after">
      <Link to={{ at: 'raise', assetCode: asset.code }} className="fill-button">
        {assetTexts(locale)('raise_here')}
      </Link>
    </p>
  );
}
