/** A note on an XLSForm as people read it: where, what, and what was done. */
import type { Locale } from '../definition/text.ts';
import { isChinese } from '../problems/words.ts';
import type { WhatWasDone, XlsformNote } from './note.ts';
import { noteTexts } from './noteTexts.ts';

const done: Readonly<Record<WhatWasDone, readonly [zh: string, en: string]>> = {
  refused: ['请在表格中改正。', 'Please mend it in the form.'],
  left_out: ['已略去。', 'It was left out.'],
  carried: ['原样保留，导出时写回。', 'It is kept as it was and given back on export.'],
  approximated: ['已用最接近的方式代替。', 'The nearest thing was made of it.'],
  renamed: ['引用它的地方已一并修改。', 'Whatever names it was changed with it.'],
  assumed: ['请核对。', 'Please check.'],
  kept: ['未作改动。', 'It was left as it is.'],
  own_column: ['再次导入时会恢复。', 'It comes back when the form is imported again.'],
};

const nothing = ['无', 'none'] as const;

export function printNote(note: XlsformNote, locale: Locale): string {
  const language = isChinese(locale) ? 0 : 1;
  const between = language === 0 ? '、' : ', ';
  const text = noteTexts[note.code][language].replaceAll(/\{(\w+)\}/g, (_all, name: string) => {
    const value = note.details[name];
    if (typeof value === 'object') return value.length > 0 ? value.join(between) : nothing[language];
    return String(value ?? '');
  });
  const stop = /[。.!?！？]$/.test(text) ? '' : language === 0 ? '。' : '.';
  return `${placeOf(note, language)}${text}${stop}${language === 0 ? '' : ' '}${done[note.done][language]}`;
}

function placeOf({ sheet, row, column }: XlsformNote, language: 0 | 1): string {
  if (language === 0) return `${sheet}${row === undefined ? '' : ` 第 ${row} 行`}${column === undefined ? '' : ` ${column} 列`}：`;
  return `${sheet}${row === undefined ? '' : `, row ${row}`}${column === undefined ? '' : `, column ${column}`}: `;
}
