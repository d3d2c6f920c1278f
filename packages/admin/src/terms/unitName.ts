import { useLocaleState, useTranslate } from 'react-admin';

export type NamedUnit = { name: string; nameEn: string | null };

/** A unit's name in the reader's language; Chinese where nobody wrote an English one. */
export function unitName(unit: NamedUnit, locale: string): string {
  return locale === 'en' && unit.nameEn ? unit.nameEn : unit.name;
}

export function useUnitName(): (unit: NamedUnit | null | undefined) => string {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  return (unit) => (unit ? unitName(unit, locale) : translate('terms.outsideReach'));
}
