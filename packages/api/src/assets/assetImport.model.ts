/** A row of a spreadsheet, read over what is in the register. Pure: whoever calls looks up numbers and places. */
import { readAsset, type AssetContent, type AssetProblem, type AssetSort } from './asset.model.ts';

/** Texts as they stand in the cells. What is left out stays as it is; '' clears it. */
export type ImportRow = {
  name?: string | null | undefined;
  sort?: string | null | undefined;
  kind?: string | null | undefined;
  number?: string | null | undefined;
  place?: string | null | undefined;
  location?: string | null | undefined;
  latitude?: string | null | undefined;
  longitude?: string | null | undefined;
  properties?: unknown;
};

export type ImportProblem = {
  /** the first row sent is 1 */
  row: number;
  field: string;
  code:
    | AssetProblem['code']
    | 'not_a_sort'
    | 'number_taken'
    | 'number_twice'
    | 'archived'
    | 'no_such_place'
    | 'several_places'
    | 'not_a_place'
    | 'inside_itself';
  details?: Record<string, string | number>;
};

export type RowProblem = Omit<ImportProblem, 'row'>;

/** Properties that are named are set, or taken away when blank; the others stay. */
export function readRow(row: ImportRow, known: AssetContent | undefined): { content: AssetContent; problems: RowProblem[] } {
  const sort = readSort(row.sort);
  const [latitude, longitude] = [readNumber(row.latitude), readNumber(row.longitude)];
  const isObject = typeof row.properties === 'object' && row.properties !== null && !Array.isArray(row.properties);
  const { content, problems } = readAsset({
    name: row.name ?? known?.name ?? '',
    sort: sort === undefined || sort === 'unknown' ? (known?.sort ?? 'equipment') : sort,
    kind: row.kind ?? known?.kind ?? '',
    number: row.number ?? null,
    location: row.location ?? known?.location ?? null,
    latitude: latitude === undefined ? (known?.latitude ?? null) : orNull(latitude),
    longitude: longitude === undefined ? (known?.longitude ?? null) : orNull(longitude),
    properties: row.properties == null || isObject ? { ...known?.properties, ...(row.properties as object | null) } : row.properties,
  });
  const notNumbers = [['latitude', latitude] as const, ['longitude', longitude] as const].filter(([, value]) => Number.isNaN(value));
  return {
    content,
    problems: [
      ...(sort === 'unknown' ? [{ field: 'sort', code: 'not_a_sort' as const }] : []),
      ...notNumbers.map(([field]) => ({ field, code: 'not_a_number' as const })),
      ...(notNumbers.length > 0 ? problems.filter(({ field }) => field !== 'latitude' && field !== 'longitude') : problems),
    ],
  };
}

const orNull = (value: number | null) => (Number.isNaN(value) ? null : value);

/** As the interface writes it in either language, and as the API does. */
const sortWords = new Map<string, AssetSort>([
  ['equipment', 'equipment'],
  ['设备', 'equipment'],
  ['place', 'place'],
  ['场所', 'place'],
]);

function readSort(text: string | null | undefined): AssetSort | 'unknown' | undefined {
  const word = text?.trim().toLowerCase() ?? '';
  return word === '' ? undefined : (sortWords.get(word) ?? 'unknown');
}

/** Undefined when left out, null when blank, NaN when it is no number. */
function readNumber(text: string | null | undefined): number | null | undefined {
  if (text == null) return undefined;
  const trimmed = text.trim();
  if (trimmed === '') return null;
  return /^[+-]?\d+(\.\d+)?$/.test(trimmed) ? Number(trimmed) : Number.NaN;
}
