import { useCallback } from 'react';
import { useTranslate } from 'react-admin';
import type { TextRow } from './textRows.ts';

/** Where a text stands, as its translator reads it: `2.3 合格标准`, `2 分节标题`. */
export function usePlace(): (row: Pick<TextRow, 'id' | 'number' | 'section' | 'question' | 'property'>) => string {
  const translate = useTranslate();
  return useCallback(
    ({ id, number, section, question, property }) => {
      const set = /^set:(.+?)\.(?:label|choices\.)/s.exec(id)?.[1];
      const name = nameOf(property, question === undefined && section !== undefined);
      const words = name.key === undefined ? translate(name.sentence) : `${translate(name.sentence)} ${name.key}`;
      if (set !== undefined) return `${translate('translations.set', { name: set })} ${words}`;
      return number === '' ? words : `${number} ${words}`;
    },
    [translate],
  );
}

function nameOf(property: string, isSection: boolean): { sentence: string; key?: string } {
  const [, list, key] = /^(choices|rows)\.(.+)$/s.exec(property) ?? [];
  if (list !== undefined && key !== undefined) return { sentence: `builder.property.${list}`, key };
  const [, rules, index] = /^(constraints|consequences)\[(\d+)\]/.exec(property) ?? [];
  if (rules !== undefined) return { sentence: `builder.property.${rules}`, key: String(Number(index) + 1) };
  if (isSection && property === 'title') return { sentence: 'builder.property.sectionTitle' };
  if (property === 'settings.allSafe.statement') return { sentence: 'builder.property.statement' };
  return { sentence: `builder.property.${property}` };
}
