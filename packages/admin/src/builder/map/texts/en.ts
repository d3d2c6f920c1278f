import type { Wording } from '../../../ui/wording.ts';
import type { zhCN } from './zh-CN.ts';

export const en: Wording<typeof zhCN> = {
  map: {
    open: 'Draw it',
    title: 'What depends on what',
    around: 'Around which question',
    everything: 'Everything',
    jump: 'Go to this question',
    noQuestion: 'No such question, or no rule speaks of it',
    helpAll: 'What stands left decides over what stands right. A box that is clicked comes to the centre; arrow keys walk between boxes.',
    helpAround:
      'On the left what it depends on, on the right what it affects, two steps each. A box that is clicked comes to the centre; arrow keys walk between boxes.',
    section: 'Section: %{name}',
    leftOut: '%{smart_count} more, see the list',
    tie: '%{name} (%{by})',
    dependsOn: 'Depends on: %{names}.',
    affects: 'Affects: %{names}.',
  },
};
