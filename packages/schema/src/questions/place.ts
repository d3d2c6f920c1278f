/** Place 定位: WGS 84, by the device's positioning or by hand */
import type { Place } from '../answers/answer.ts';
import { isMoment } from '../rules/dates.ts';
import type { ValueKind } from '../rules/valueKind.ts';
import { defineQuestionType, type Reading } from './question.ts';

const parts: ReadonlySet<string> = new Set(['lat', 'lon', 'accuracy', 'at']);
const number: ValueKind = { is: 'number' };
/** Digits after the point: about a metre. */
const precision = 5;

export const place = defineQuestionType<'place', object, Place>({
  type: 'place',
  holds: 'value',
  properties: () => ({}),
  read: (json, _question, reading) => readPlace(json, reading),
  kind: () => ({ is: 'point' }),
  valueOf: (value) => `${value.lat} ${value.lon}`,
  parts: () => ({ lat: number, lon: number, accuracy: number }),
  partOf: (value, part) => (part === 'lat' || part === 'lon' || part === 'accuracy' ? (value[part] ?? null) : null),
  print: (value, _question, { word }) => {
    const point = `${value.lat.toFixed(precision)}, ${value.lon.toFixed(precision)}`;
    return value.accuracy === undefined ? point : `${point} ${word('accuracy').replace('{m}', String(Math.round(value.accuracy)))}`;
  },
});

function readPlace(json: unknown, reading: Reading): Place | undefined {
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
