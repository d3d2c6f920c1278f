import type { Text } from '@anjian/schema/definition/definition.ts';

/** What 报平安 declares until the author says it in other words: content of the template, not of the interface. */
export const usualStatement: Text = {
  'zh-CN': '经检查，本单位今日无安全事故、无突发情况，人员平安。',
  en: 'Checked: no accident and no incident today; everybody is safe.',
};
