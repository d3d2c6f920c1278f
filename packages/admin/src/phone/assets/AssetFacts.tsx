import { assetKindName } from '../../fill/texts/assetKinds.ts';
import { assetPropertyName, assetPropertyValue } from '../../fill/texts/assetProperties.ts';
import { usePhone } from '../app/phone.ts';
import type { AssetCard } from '../network/cards.ts';
import { unitName } from '../parts/unitName.ts';
import { assetTexts } from './texts/assetTexts.ts';

/** What the register knows of it, folded away: those who check mostly know it already. */
export function AssetFacts({ asset }: { asset: AssetCard }) {
  const { locale } = usePhone();
  const say = assetTexts(locale);
  const { kind, number, unit, place, location, properties } = asset;
  const facts: [string, string | null][] = [
    [say('kind'), assetKindName(kind, locale)],
    [say('number'), number],
    [say('unit'), unitName(unit, locale)],
    [say('place'), place?.name ?? null],
    [say('location'), location],
    ...Object.entries(properties).map(([key, value]): [string, string] => [
      assetPropertyName(key, locale),
      typeof value === 'boolean' ? say(value ? 'yes' : 'no') : assetPropertyValue(String(value), locale),
    ]),
  ];
  return (
    <details className="phone-group">
      <summary>
        <h2>{say('properties')}</h2>
      </summary>
      <dl className="asset-facts">
        {facts
          .filter(([, value]) => value !== null && value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </details>
  );
}
