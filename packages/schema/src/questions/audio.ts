/** Sound 录音 */
import type { FileRef } from '../answers/answer.ts';
import { countFindings, fileCountDifferences, fileCountShape, printFiles, readFileRefs, type FileCount } from './common/filing.ts';
import { defineQuestionType } from './question.ts';

export const audio = defineQuestionType<'audio', FileCount, FileRef[]>({
  type: 'audio',
  holds: 'value',
  properties: () => fileCountShape,
  read: (json, _question, reading) => readFileRefs(json, reading),
  kind: () => ({ is: 'files' }),
  valueOf: () => null,
  validate: countFindings,
  print: (value, _question, { word }) => printFiles(value, word('between_items')),
  differences: fileCountDifferences,
});
