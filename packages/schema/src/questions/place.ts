/** Place 定位: WGS 84, by the device's positioning or by hand */
import type { Place } from '../answers/answer.ts';
import type { ValueKind } from '../rules/valueKind.ts';
import { readPlace } from './common/placing.ts';
import { defineQuestionType } from './question.ts';

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
