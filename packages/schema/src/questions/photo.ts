/** Photos 照片, taken now or chosen */
import type { FileRef } from '../answers/answer.ts';
import { countFindings, fileCountDifferences, fileCountShape, printFiles, readFileRefs, type FileCount } from './common/filing.ts';
import { defineQuestionType } from './question.ts';

export const photo = defineQuestionType<'photo', FileCount, FileRef[]>({
  type: 'photo',
  holds: 'value',
  properties: () => fileCountShape,
  read: (json, _question, reading) => readFileRefs(json, reading),
  kind: () => ({ is: 'files' }),
  valueOf: () => null,
  validate: countFindings,
  print: (value, _question, { word }) => printFiles(value, word('between_items')),
  differences: fileCountDifferences,
});
