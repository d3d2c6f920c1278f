/** The definition a new template begins with: a title, one section, and a first question that waits for its words. */
export function newDefinition(title: string, titleEn: string, sectionTitle: { 'zh-CN': string; en: string }) {
  return {
    format: 1,
    locales: ['zh-CN', 'en'],
    title: { 'zh-CN': title, ...(titleEn ? { en: titleEn } : {}) },
    settings: { signOff: 'one' },
    sections: [{ key: 'section_1', title: sectionTitle, questions: [{ type: 'check', key: 'item_1', label: {}, required: true }] }],
  };
}
