import type { ViewerCard } from '../network/cards.ts';
import { unitName } from '../parts/unitName.ts';
import type { Words } from '../parts/words.ts';

export function greeting({ person }: ViewerCard, t: Words, locale: string): string {
  return person.unit ? t('hello', { name: person.name, unit: unitName(person.unit, locale) }) : person.name;
}
