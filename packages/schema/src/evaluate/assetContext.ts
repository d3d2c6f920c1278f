/** What a form reads as `asset.…`: made here for server, console and phone, so that all three say the same. */
import type { Key } from '../definition/key.ts';

export type AssetFacts = {
  name: string;
  kind: string;
  /** the college's own inventory number */
  number: string | null;
  code: string;
  location: string | null;
  /** key → text, number, date (YYYY-MM-DD) or true/false */
  properties: Readonly<Record<Key, unknown>>;
  /** the name of the unit it belongs to */
  unit: string | null;
};

/** What every asset has; no property of its own has one of these names. */
export const assetFactNames = ['name', 'kind', 'number', 'code', 'location', 'unit'] as const satisfies (keyof AssetFacts)[];

/** `asset.production_date` is a property, `asset.name` what every asset has. What is not known is blank. */
export function assetContext({ properties, name, kind, number, code, location, unit }: AssetFacts): Record<string, unknown> {
  return { ...properties, name, kind, number, code, location, unit };
}
