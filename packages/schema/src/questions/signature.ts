/** Signature 签名, as a picture */
import type { FileRef } from '../answers/answer.ts';
import { readFileRef } from './common/filing.ts';
import { defineQuestionType } from './question.ts';

export const signature = defineQuestionType<'signature', object, FileRef>({
  type: 'signature',
  holds: 'value',
  properties: () => ({}),
  read: (json, _question, reading) => readFileRef(json, reading),
  kind: () => ({ is: 'files' }),
  valueOf: () => null,
  print: (_value, _question, { word }) => word('signed'),
});
