/** Photos 照片, taken now or chosen */
import * as z from 'zod/mini';
import type { FileRef } from '../answers/answer.ts';
import { countFindings, fileCountDifferences, fileCountShape, printFiles, readFileRefs, type FileCount } from './common/filing.ts';
import { defineQuestionType } from './question.ts';

export const photo = defineQuestionType<'photo', FileCount & { withPlace?: boolean }, FileRef[]>({
  type: 'photo',
  holds: 'value',
  /** `withPlace`: where each photo is taken is asked of the device and kept beside it */
  properties: () => ({ ...fileCountShape, withPlace: z.optional(z.boolean()) }),
  read: (json, _question, reading) => readFileRefs(json, reading),
  kind: () => ({ is: 'files' }),
  valueOf: () => null,
  validate: countFindings,
  print: (value, _question, { word }) => printFiles(value, word('between_items')),
  differences: fileCountDifferences,
});
