/** What an answered place and the place beside a photo share. */
import type { Place } from '../../answers/answer.ts';
import { isMoment } from '../../rules/dates.ts';
import type { Reading } from '../question.ts';

const parts: ReadonlySet<string> = new Set(['lat', 'lon', 'accuracy', 'at']);

export function readPlace(json: unknown, reading: Pick<Reading, 'refuse'>): Place | undefined {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return reading.refuse('wrong_type', { expected: 'place' });
  const extra = Object.keys(json).find((key) => !parts.has(key));
  if (extra !== undefined) return reading.refuse('unknown_property', { property: extra.slice(0, 64) });
  const { lat, lon, accuracy, at } = json as Record<keyof Place, unknown>;
  if (!isWithin(lat, -90, 90) || !isWithin(lon, -180, 180)) return reading.refuse('bad_place');
  if (accuracy !== undefined && !isWithin(accuracy, 0, 1e8)) return reading.refuse('bad_place');
  if (at !== undefined && (typeof at !== 'string' || !isMoment(at))) return reading.refuse('bad_date_time');
  return { lat, lon, ...(accuracy === undefined ? {} : { accuracy }), ...(at === undefined ? {} : { at }) };
}

function isWithin(value: unknown, from: number, to: number): value is number {
  return typeof value === 'number' && value >= from && value <= to;
}
