import { builder } from '../builder.ts';

export const LocaleEnum = builder.enumType('Locale', {
  description: 'A language of the product.',
  values: {
    ZH_CN: { value: 'zh-CN', description: '简体中文' },
    EN: { value: 'en', description: 'English' },
  } as const,
});
