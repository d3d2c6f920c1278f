import { formatShortMoment } from '../../ui/dates.ts';
import type { SubmissionLine } from '../network/cards.ts';
import type { Words } from './words.ts';

type Arrived = Pick<SubmissionLine, 'submittedAt' | 'deviceTime' | 'clockOffset' | 'arrival'>;

const minute = 60_000;

/** When it was done on the device, where that is not when it arrived, how that was judged, and what the device's clock had wrong. */
export function arrivalWords({ submittedAt, deviceTime, clockOffset, arrival }: Arrived, t: Words, locale: string): string[] {
  const done = deviceTime ? Date.parse(deviceTime) + (clockOffset ?? 0) : undefined;
  const isLater = done !== undefined && Date.parse(submittedAt) - done > 2 * minute;
  const wrong = Math.round((clockOffset ?? 0) / minute);
  return [
    ...(isLater ? [t('done_on_device', { time: formatShortMoment(new Date(done).toISOString(), locale) })] : []),
    ...(arrival === 'ON_TIME' ? [] : [t(`arrival_${arrival}`)]),
    ...(wrong === 0 || !isLater ? [] : [t(wrong < 0 ? 'clock_fast' : 'clock_slow', { n: Math.abs(wrong) })]),
  ];
}
