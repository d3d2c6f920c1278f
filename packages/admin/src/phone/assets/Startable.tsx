import { readText } from '@anjian/schema/definition/text.ts';
import { usePhone } from '../app/phone.ts';
import type { AssetSheet } from '../network/asset.operations.ts';
import type { AssetCard } from '../network/cards.ts';
import { StartCheck } from './StartCheck.tsx';
import { assetTexts } from './texts/assetTexts.ts';

type Props = { asset: AssetCard; assignments: AssetSheet['startable'] };

/** Checks that may be made whenever somebody is here. */
export function Startable({ asset: { id: assetId, unit }, assignments }: Props) {
  const { locale } = usePhone();
  const say = assetTexts(locale);
  if (!unit) return null;
  return (
    <section className="phone-group">
      <h2>{say('anytime')}</h2>
      <p className="asset-none">{say('anytime_help')}</p>
      <div className="asset-actions">
        {assignments.map(({ id, name }) => (
          <StartCheck key={id} assignmentId={id} unitId={unit.id} assetId={assetId} name={readText(name, locale)} />
        ))}
      </div>
    </section>
  );
}
