import { useLocaleState } from 'react-admin';
import { formatDay, formatMoment, formatShortDay, formatShortMoment } from './dates.ts';

/** The date formats in the reader's language. An absent moment reads as a dash. */
export function useMoments() {
  const [locale] = useLocaleState();
  const orDash = (format: (value: string, locale: string) => string) => (value: string | null | undefined) =>
    value ? format(value, locale) : '–';
  return {
    moment: orDash(formatMoment),
    shortMoment: orDash(formatShortMoment),
    day: orDash(formatDay),
    shortDay: orDash(formatShortDay),
  };
}
