import type { Wording } from '../../../ui/wording.ts';
import type { zhCN } from './zh-CN.ts';

export const en: Wording<typeof zhCN> = {
  conflict: {
    set: 'Response set “%{name}”',
    entry: {
      choices: '%{of}: choice “%{name}”',
      rows: '%{of}: line “%{name}”',
    },
    words: 'Words',
    first: 'at the beginning',
    after: 'behind “%{after}”',
    firstIn: 'in “%{around}”, at the beginning',
    afterIn: 'in “%{around}”, behind “%{after}”',
  },
};
