/** A text of a template or an assignment in the languages its author wrote: `{ 'zh-CN': '公务车辆检查', en: … }`. */
export type LocalizedText = Readonly<Record<string, string>>;

/** The text in the language asked for, else in the first one its author wrote. */
export function readLocalized(text: LocalizedText | null | undefined, locale: string): string {
  if (!text) return '';
  return text[locale] || text['zh-CN'] || (Object.values(text).find(Boolean) ?? '');
}
