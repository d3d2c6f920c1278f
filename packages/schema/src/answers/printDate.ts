/**
 * Dates within answers, as people write them: 2026年9月28日 in Chinese, 28 Sep 2026 in any other language, as the rest of the
 * product has them, without the day of the week. Tables for machines keep 2026-09-28.
 */
import type { Locale } from '../definition/text.ts';
import { isChinese } from '../problems/words.ts';
import { isDate, isMoment } from '../rules/dates.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** A date or a moment; every other text as it is. A moment is shown as the clock on the wall showed it. */
export function printDatesOf(text: string, locale: Locale): string {
  if (isDate(text)) return printDate(text, locale);
  if (!isMoment(text)) return text;
  return `${printDate(text.slice(0, 10), locale)}${isChinese(locale) ? ' ' : ', '}${text.slice(11, 16)}`;
}

function printDate(date: string, locale: Locale): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return isChinese(locale) ? `${year}年${month}月${day}日` : `${day} ${months[month - 1]!} ${year}`;
}
