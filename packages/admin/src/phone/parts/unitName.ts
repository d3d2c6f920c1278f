import type { UnitCard } from '../network/cards.ts';

/** A unit's name in the reader's language; Chinese where nobody wrote an English one. */
export function unitName(unit: UnitCard | null | undefined, locale: string): string {
  return (locale === 'en' ? unit?.nameEn : undefined) ?? unit?.name ?? '';
}
