import type { FillTextKey } from '../texts/zh-CN.ts';
import type { Translate } from '../texts/message.ts';

const sentences = {
  number: { both: 'number_range', least: 'number_min', most: 'number_max' },
  date: { both: 'date_range', least: 'date_min', most: 'date_max' },
  choices: { both: 'choose_between', least: 'choose_at_least', most: 'choose_at_most' },
  rows: { both: 'rows_between', least: 'rows_at_least', most: 'rows_at_most' },
  photos: { both: 'photo_count', least: 'photo_at_least', most: 'photo_at_most' },
} as const satisfies Record<string, Record<'both' | 'least' | 'most', FillTextKey>>;

/** Says beforehand what is accepted: from and to, at least, at most, or nothing. */
export function rangeHint(
  t: Translate<FillTextKey>,
  of: keyof typeof sentences,
  min: number | string | undefined,
  max: number | string | undefined,
): string {
  const { both, least, most } = sentences[of];
  if (min !== undefined && max !== undefined) return t(both, { min, max });
  if (min !== undefined) return t(least, { min });
  return max === undefined ? '' : t(most, { max });
}
