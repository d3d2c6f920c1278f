import type { Place } from '@anjian/schema/answers/answer.ts';
import type { FillTextKey } from '../texts/zh-CN.ts';
import type { Translate } from '../texts/message.ts';

/** Digits after the point: about a metre. */
const precision = 5;

export function placeInWords(t: Translate<FillTextKey>, { lat, lon, accuracy }: Place): string {
  const point = t('place_at', { lat: lat.toFixed(precision), lon: lon.toFixed(precision) });
  return accuracy === undefined ? point : `${point} ${t('place_accuracy', { m: Math.round(accuracy) })}`;
}
