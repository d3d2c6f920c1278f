/** The few words that answers are printed with. */
import type { Locale } from '../definition/text.ts';

const zhCN = {
  yes: '是',
  no: '否',
  pass: '合格',
  fail: '不合格',
  not_applicable: '不适用',
  skipped: '跳过',
  other: '其他',
  signed: '已签名',
  accuracy: '（精度约 {m} 米）',
  note: '备注',
  photos: '照片',
  between_items: '、',
  between_rows: '；',
  between_label_and_value: '：',
  after_row_number: '）',
};

export type PrintWord = keyof typeof zhCN;

const en: Record<PrintWord, string> = {
  yes: 'Yes',
  no: 'No',
  pass: 'Pass',
  fail: 'Fail',
  not_applicable: 'Not applicable',
  skipped: 'Skipped',
  other: 'Other',
  signed: 'Signed',
  accuracy: '(within about {m} m)',
  note: 'Note',
  photos: 'Photos',
  between_items: ', ',
  between_rows: '; ',
  between_label_and_value: ': ',
  after_row_number: ') ',
};

export function isChinese(locale: Locale): boolean {
  return locale.toLowerCase().startsWith('zh');
}

export function printWord(word: PrintWord, locale: Locale): string {
  return (isChinese(locale) ? zhCN : en)[word];
}
