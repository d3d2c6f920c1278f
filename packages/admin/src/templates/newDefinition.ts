/** The definition a new template begins with: a title, one empty section, nothing asked yet. */
export function newDefinition(title: string, titleEn: string, sectionTitle: { 'zh-CN': string; en: string }) {
  return {
    format: 1,
    locales: ['zh-CN', 'en'],
    title: { 'zh-CN': title, ...(titleEn ? { en: titleEn } : {}) },
    settings: { signOff: 'one' },
    sections: [{ key: 'section_1', title: sectionTitle, questions: [] }],
  };
}
