/** A sentence for everything that can be wrong with an answer. The gaps in braces are filled from the problem's details. */

/** A detail as text; '' when there is none. Lists are joined. */
export type Gap = (name: string, between?: string) => string;
export type Sentence = string | ((gap: Gap) => string);

const zhCN = {
  required: '请回答这一题',
  note_required: '请填写备注',
  photo_required: '请拍照或上传照片',
  constraint: '答案不符合要求',
  na_not_allowed: '这一题不能选“不适用”',
  out_of_range: (gap) =>
    gap('min') === ''
      ? `应不大于 ${gap('max')}`
      : gap('max') === ''
        ? `应不小于 ${gap('min')}`
        : `应在 ${gap('min')} 到 ${gap('max')} 之间`,
  off_step: '应从 {min} 起每隔 {step} 取值',
  too_many_decimals: '最多 {decimals} 位小数',
  not_whole: '应为整数',
  not_finite: '这个数太大，无法记录',
  too_long: '最多 {max} 个字',
  text_too_long: '文字太长，最多 {max} 个字符',
  pattern: '格式不正确',
  nul_character: '文字中有无法保存的字符',
  broken_character: '文字中有不完整的字符',
  bad_date: '日期不存在或格式不对，应为 2026-09-30 这样的写法',
  bad_time: '时间格式不对，应为 08:30 这样的写法',
  bad_date_time: '日期时间格式不对，应带时区，如 2026-09-30T08:30+08:00',
  choice_not_offered: '所选的选项已不可选，请另选',
  unknown_choice: '没有选项“{choice}”',
  repeated_choice: '选项“{choice}”重复',
  other_text_required: '选了“其他”，请写明',
  exclusive_choice: '所选的选项中有一项只能单独选',
  too_few_choices: '至少选 {min} 项',
  too_many_choices: '最多选 {max} 项',
  ranking_incomplete: '请排满 {min} 项',
  matrix_incomplete: '还有 {count} 行没有作答',
  unknown_item: '没有“{item}”这一行',
  too_few_rows: '至少要有 {min} 行',
  too_many_rows: '最多 {max} 行',
  bad_row: '第 {row} 行的数据不完整',
  repeated_row: '第 {row} 行与前面某行编号相同',
  too_few_files: '至少 {min} 个文件',
  too_many_files: '最多 {max} 个文件',
  too_many_items: '最多 {max} 项',
  bad_hash: '文件校验值不正确',
  bad_place: '位置坐标不正确',
  wrong_type: '答案的数据类型不对，这里应为 {expected}',
  value_missing: '答案里既没有值，也没有说明不适用或跳过',
  value_ambiguous: '答案里同时有值、不适用、跳过中的两样',
  unknown_property: '答案里多出了“{property}”',
  unknown_question: '这张表里没有这一题',
  reserved_key: '不能使用这个名称',
  not_answerable: '这一题不需要回答',
  na_not_possible: '这类题目没有“不适用”',
  too_much_work: '要计算的太多，没有算完；请减少行数，或请编制人简化公式',
} satisfies Record<string, Sentence>;

/** Everything that can be wrong with an answer; a code without a sentence in both languages does not compile. */
export type ProblemCode = keyof typeof zhCN;

const en: Record<ProblemCode, Sentence> = {
  required: 'This question needs an answer',
  note_required: 'A note is needed',
  photo_required: 'A photo is needed',
  constraint: 'The answer does not meet what is asked',
  na_not_allowed: '“Not applicable” cannot be chosen here',
  out_of_range: (gap) =>
    gap('min') === '' ? `At most ${gap('max')}` : gap('max') === '' ? `At least ${gap('min')}` : `Between ${gap('min')} and ${gap('max')}`,
  off_step: 'In steps of {step} from {min}',
  too_many_decimals: 'At most {decimals} decimals',
  not_whole: 'A whole number is needed',
  not_finite: 'This number is too large to be kept',
  too_long: 'At most {max} characters',
  text_too_long: 'The text is too long, at most {max} characters',
  pattern: 'This is not written in the form expected',
  nul_character: 'The text holds a character that cannot be kept',
  broken_character: 'The text holds half a character',
  bad_date: 'There is no such date, or it is not written as 2026-09-30',
  bad_time: 'Not a time as in 08:30',
  bad_date_time: 'Not a date and time with its zone, as in 2026-09-30T08:30+08:00',
  choice_not_offered: 'What was chosen is no longer offered; choose another',
  unknown_choice: 'There is no choice “{choice}”',
  repeated_choice: '“{choice}” is chosen twice',
  other_text_required: '“Other” was chosen: say what',
  exclusive_choice: 'One of the choices stands alone and cannot be combined',
  too_few_choices: 'Choose at least {min}',
  too_many_choices: 'Choose at most {max}',
  ranking_incomplete: 'Give {min} places',
  matrix_incomplete: '{count} lines are not yet answered',
  unknown_item: 'There is no line “{item}”',
  too_few_rows: 'At least {min} rows',
  too_many_rows: 'At most {max} rows',
  bad_row: 'Row {row} is not complete',
  repeated_row: 'Row {row} has the id of an earlier one',
  too_few_files: 'At least {min} files',
  too_many_files: 'At most {max} files',
  too_many_items: 'At most {max} items',
  bad_hash: 'The checksum of the file is not one',
  bad_place: 'These are not coordinates',
  wrong_type: 'The answer is of the wrong kind: {expected} is expected',
  value_missing: 'The answer has no value and is neither not applicable nor skipped',
  value_ambiguous: 'The answer says two of: value, not applicable, skipped',
  unknown_property: 'The answer holds “{property}”, which belongs nowhere',
  unknown_question: 'There is no such question',
  reserved_key: 'This name cannot be used',
  not_answerable: 'This question takes no answer',
  na_not_possible: 'Questions of this kind cannot be “not applicable”',
  too_much_work: 'There is too much to work out; use fewer rows, or ask the author for simpler formulas',
};

export const answerTexts = { 'zh-CN': zhCN as Record<ProblemCode, Sentence>, en };
