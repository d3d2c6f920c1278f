import type { TaskCard, UnitCard } from '../network/cards.ts';

/** A unit's name in the reader's language; Chinese where nobody wrote an English one. */
export function unitName(unit: UnitCard | null | undefined, locale: string): string {
  return (locale === 'en' ? unit?.nameEn : undefined) ?? unit?.name ?? '';
}

/** What a task is for: the asset that is looked at, when there is one, and the unit. */
export function whatFor({ asset, unit }: Pick<TaskCard, 'asset' | 'unit'>, locale: string): string {
  return [asset?.name, unitName(unit, locale)].filter(Boolean).join(' · ');
}
