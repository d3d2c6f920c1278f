import type { AssetQuery, AssetSort, CreateAssetInput, UpdateAssetInput } from '../data/generated/graphql.ts';
import type { NodeAs } from '../data/node.ts';
import { assetKindOf } from '../fill/texts/assetKinds.ts';
import type { Picture } from '../ui/Thumbnail.tsx';
import { lineProblem, linesOf, propertiesOf, type PropertyLine } from './properties.ts';

export type AssetSheet = NodeAs<AssetQuery['node'], 'Asset'>;

/** What the form holds. Latitude and longitude are what was typed. */
export type AssetDetails = {
  unit: string;
  name: string;
  sort: AssetSort;
  kind: string;
  number: string;
  place: { id: string; name: string } | null;
  location: string;
  latitude: string;
  longitude: string;
  properties: PropertyLine[];
  photo: Pick<Picture, 'id' | 'name' | 'thumbnailUrl'> | null;
};

export function emptyAsset(unit: string): AssetDetails {
  return {
    unit,
    name: '',
    sort: 'EQUIPMENT',
    kind: '',
    number: '',
    place: null,
    location: '',
    latitude: '',
    longitude: '',
    properties: [],
    photo: null,
  };
}

export function detailsOf(asset: AssetSheet): AssetDetails {
  const { unit, name, sort, kind, number, place, location, latitude, longitude, properties, photo } = asset;
  return {
    unit: unit?.id ?? '',
    name,
    sort,
    kind,
    number: number ?? '',
    place,
    location: location ?? '',
    latitude: latitude?.toString() ?? '',
    longitude: longitude?.toString() ?? '',
    properties: linesOf(properties),
    photo,
  };
}

/** A latitude or longitude as it is typed; blank is none. */
export function isPosition(text: string, most: number): boolean {
  return text.trim() === '' || (/^[+-]?\d+(\.\d+)?$/.test(text.trim()) && Math.abs(Number(text)) <= most);
}

export function hasProblems({ properties, latitude, longitude }: AssetDetails): boolean {
  return (
    properties.some((line) => lineProblem(line, properties) !== undefined) ||
    !isPosition(latitude, 90) ||
    !isPosition(longitude, 180) ||
    (latitude.trim() === '') !== (longitude.trim() === '')
  );
}

type Content = Omit<CreateAssetInput, 'unit' | 'clientId' | 'clientMutationId'>;

function contentOf(details: AssetDetails): Content {
  const { name, sort, kind, number, place, location, latitude, longitude, properties, photo } = details;
  return {
    name: name.trim(),
    sort,
    kind: assetKindOf(kind),
    number: number.trim() || null,
    place: place?.id ?? null,
    location: location.trim() || null,
    latitude: numberOf(latitude),
    longitude: numberOf(longitude),
    properties: propertiesOf(properties),
    photo: photo?.id ?? null,
  };
}

function numberOf(text: string): number | null {
  return text.trim() === '' ? null : Number(text);
}

export function inputOfNew(details: AssetDetails, clientId: string): CreateAssetInput {
  return { ...contentOf(details), unit: details.unit, clientId };
}

/** Only what differs is sent. A place out of reach reads as none, and must not be taken away by somebody who changes the name. */
export function inputOfChange(asset: AssetSheet, details: AssetDetails): UpdateAssetInput {
  const before: Content = contentOf(detailsOf(asset));
  const changed = Object.entries(contentOf(details)).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof Content]),
  );
  return { ...Object.fromEntries(changed), asset: asset.id, revision: asset.revision };
}
