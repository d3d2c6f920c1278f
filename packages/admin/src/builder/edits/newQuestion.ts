/** What a question of each type begins with: as little as makes it a question, so that the author only writes its label. */
import type { Choice, Key, Question, QuestionOf, QuestionType, Text } from '@anjian/schema/definition/definition.ts';

type Beginnings = { [T in QuestionType]: Omit<QuestionOf<T>, 'type' | 'key' | 'label'> };

const numbered = (number: number, zh: string, en: string): Text => ({ 'zh-CN': `${zh}${number}`, en: `${en} ${number}` });
const choice = (number: number): Choice => ({ key: `choice_${number}`, label: numbered(number, '选项', 'Choice') });
const twoChoices = { choices: [choice(1), choice(2)] };

const beginnings: Beginnings = {
  // What nobody looked at is neither safe nor unsafe: an item of a safety checklist wants an answer unless its author says otherwise.
  check: { required: true },
  yes_no: {},
  text: {},
  long_text: {},
  integer: {},
  decimal: {},
  date: {},
  time: {},
  date_time: {},
  single_choice: twoChoices,
  multiple_choice: twoChoices,
  ranking: twoChoices,
  rating: {},
  slider: { min: 0, max: 10 },
  matrix: {
    ...twoChoices,
    rows: [
      { key: 'row_1', label: numbered(1, '项目', 'Item') },
      { key: 'row_2', label: numbered(2, '项目', 'Item') },
    ],
  },
  group: { questions: [] },
  note: {},
  calculated: { formula: { kind: 'literal', value: 0 } },
  hidden: {},
  person: {},
  unit: {},
  asset: {},
  place: {},
  photo: {},
  file: {},
  audio: {},
  signature: {},
  barcode: {},
};

export function newQuestion(type: QuestionType, key: Key, label: Text = {}): Question {
  return { type, key, label, ...structuredClone(beginnings[type]) } as Question;
}
