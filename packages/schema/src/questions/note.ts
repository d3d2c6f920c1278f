/** Note 说明: read, not answered */
import { defineQuestionType } from './question.ts';

export const note = defineQuestionType<'note', object, never>({
  type: 'note',
  holds: 'nothing',
  properties: () => ({}),
  read: (_json, _question, reading) => reading.refuse('not_answerable'),
  kind: () => ({ is: 'nothing' }),
  valueOf: () => null,
  print: () => '',
});
