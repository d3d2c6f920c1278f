/** What an asset may be. Outcomes are values: a list of problems, empty when all is well. */
import { isReservedKey, keyPattern } from '@anjian/schema/definition/key.ts';
import { assetFactNames } from '@anjian/schema/evaluate/assetContext.ts';

const assetSorts = ['equipment', 'place'] as const;
export type AssetSort = (typeof assetSorts)[number];

export type PropertyValue = string | number | boolean;

/** What people write of it; texts without blanks at their ends, and null for what is blank. */
export type AssetContent = {
  name: string;
  sort: AssetSort;
  kind: string;
  number: string | null;
  location: string | null;
  latitude: number | null;
  longitude: number | null;
  properties: Record<string, PropertyValue>;
};

export type AssetProblem = {
  field: string;
  code:
    | 'required'
    | 'too_long'
    | 'unreadable'
    | 'not_a_number'
    | 'out_of_range'
    | 'latitude_and_longitude'
    | 'not_an_object'
    | 'too_many_properties'
    | 'property_key'
    | 'property_taken'
    | 'property_value'
    | 'not_a_date';
  details?: Record<string, string | number>;
};

export const longest = {
  name: 100,
  kind: 40,
  number: 64,
  location: 200,
  property: 500,
  /** of what is said to be no name */ propertyNamed: 80,
} as const;
export const mostProperties = 40;

/** Properties as they come, from anywhere: what is blank is left out. */
export type AssetDraft = Omit<AssetContent, 'properties'> & { properties: unknown };

export function readAsset(draft: AssetDraft): { content: AssetContent; problems: AssetProblem[] } {
  const { properties, problems } = readProperties(draft.properties);
  const content: AssetContent = {
    ...draft,
    name: draft.name.trim(),
    kind: draft.kind.trim(),
    number: readNumber(draft.number),
    location: blankToNull(draft.location),
    properties,
  };
  return { content, problems: [...textProblems(content), ...positionProblems(content), ...problems] };
}

/** Spreadsheets and web pages bring along what cannot be seen: with it, two assets would have what everybody reads as one number. */
export function readNumber(text: string | null | undefined): string | null {
  return blankToNull(text?.replaceAll(/\p{Cf}/gu, '') ?? null);
}

const isInvisible = (text: string) => /^[\s\p{Cf}]*$/u.test(text);

function blankToNull(text: string | null): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}

function textProblems(content: AssetContent): AssetProblem[] {
  return (['name', 'kind', 'number', 'location'] as const).flatMap((field): AssetProblem[] => {
    const text = content[field];
    if (text === null) return [];
    if (isInvisible(text)) return [{ field, code: 'required' }];
    if (text.includes('\0') || !text.isWellFormed()) return [{ field, code: 'unreadable' }];
    return text.length > longest[field] ? [{ field, code: 'too_long', details: { max: longest[field] } }] : [];
  });
}

function positionProblems({ latitude, longitude }: AssetContent): AssetProblem[] {
  if ((latitude === null) !== (longitude === null))
    return [{ field: latitude === null ? 'latitude' : 'longitude', code: 'latitude_and_longitude' }];
  const outside = (field: 'latitude' | 'longitude', value: number | null, max: number): AssetProblem[] =>
    value !== null && !(Math.abs(value) <= max) ? [{ field, code: 'out_of_range', details: { min: -max, max } }] : [];
  return [...outside('latitude', latitude, 90), ...outside('longitude', longitude, 180)];
}

/**
 * | value               | becomes                |
 * |---------------------|------------------------|
 * | text                | without blanks at ends |
 * | a finite number     | itself                 |
 * | true, false         | itself                 |
 * | null, blank text    | left out               |
 * | anything else       | a problem              |
 *
 * A text that looks like a date has to be one.
 */
export function readProperties(given: unknown): { properties: Record<string, PropertyValue>; problems: AssetProblem[] } {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return { properties: {}, problems: [{ field: 'properties', code: 'not_an_object' }] };
  const kept = Object.entries(given).flatMap(([key, value]): [string, unknown][] => {
    const read: unknown = typeof value === 'string' ? value.trim() : value;
    return read === null || read === '' ? [] : [[key, read]];
  });
  if (kept.length > mostProperties)
    return { properties: {}, problems: [{ field: 'properties', code: 'too_many_properties', details: { max: mostProperties } }] };
  const problems = kept.flatMap(([key, value]) => propertyProblems(key, value));
  return { properties: problems.length > 0 ? {} : (Object.fromEntries(kept) as Record<string, PropertyValue>), problems };
}

function propertyProblems(key: string, value: unknown): AssetProblem[] {
  const field = `properties.${key.replaceAll('\0', '').slice(0, longest.propertyNamed)}`;
  if (!keyPattern.test(key) || isReservedKey(key)) return [{ field, code: 'property_key', details: { max: 64 } }];
  if ((assetFactNames as readonly string[]).includes(key)) return [{ field, code: 'property_taken', details: { key } }];
  if (typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) return [];
  if (typeof value !== 'string') return [{ field, code: 'property_value' }];
  if (value.includes('\0') || !value.isWellFormed()) return [{ field, code: 'unreadable' }];
  if (value.length > longest.property) return [{ field, code: 'too_long', details: { max: longest.property } }];
  return /^\d{4}-\d{1,2}-\d{1,2}$/.test(value) && !isDay(value) ? [{ field, code: 'not_a_date' }] : [];
}

/** '2024-2-3' is not how dates are written here, and a formula would not read it as one. */
function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return text.length === 10 && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Without what is taken for something else when it is read out or typed: 0 O, 1 I L, U V. */
const codeLetters = '23456789ABCDEFGHJKMNPQRSTWXYZ';
const codeLength = 10;

/** `pick` chooses a whole number from 0 to below its argument. */
export function makeCode(pick: (below: number) => number): string {
  return Array.from({ length: codeLength }, () => codeLetters[pick(codeLetters.length)]).join('');
}

/** As it stands in the register, however it was typed. */
export function foldCode(code: string): string {
  return code.trim().toUpperCase();
}
