/** Why a change between two versions is safe or breaking, as an author is told before publishing. */
import { isChinese } from '../problems/words.ts';
import type { Details } from '../problems/problem.ts';

const zhCN = {
  // questions
  question_added: '新题目',
  question_added_required: '新的必填题目，旧答案里没有',
  question_removed: '题目删除，旧答案仍可查看和导出，新的填报不再有这一项',
  type_changed: '题型由 {before} 改为 {after}，旧答案读不懂',
  moved: '换了位置',
  moved_section: '移到了另一节',
  moved_into_rows: '移进或移出了重复组，旧答案对不上',
  reworded: '题目文字有改动，请确认意思没有变',
  help_changed: '说明、依据或佐证要求有改动',
  required_now: '改为必填，旧答案可能缺这一项',
  optional_now: '不再必填',
  required_otherwise: '必填条件有改动，旧答案可能缺这一项',
  shown_otherwise: '显示条件有改动，旧答案可能不再显示或漏答',
  shown_always: '不再有显示条件',
  read_only_otherwise: '只读条件有改动',
  begins_otherwise: '默认值或沿用上次答案的设置有改动',
  constraint_added: '校验更严，旧答案可能通不过',
  constraint_eased: '校验放宽或只改了文字',
  consequences_stricter: '触发动作要求更多：备注、照片或读数',
  consequences_changed: '触发动作有改动',
  evidence_changed: '是否可附备注、照片有改动',
  property_changed: '“{name}”有改动',
  // by type
  narrowed: '可填范围变窄，旧答案可能不再允许',
  widened: '可填范围变宽',
  unit_changed: '计量单位变了，新旧数值不能放在一起比较',
  scale_changed: '分级变了，新旧评分不能放在一起比较',
  weighed_anew: '分值或一票否决有改动，新旧得分不能放在一起比较',
  criterion_changed: '合格标准的文字有改动',
  na_forbidden: '不再允许“不适用”',
  na_allowed: '允许“不适用”',
  formula_changed: '计算公式变了，新旧结果不能放在一起比较',
  choice_added: '新选项“{choice}”',
  choice_deleted: '选项“{choice}”被删除，旧答案读不懂；请改为移除',
  choice_withdrawn: '选项“{choice}”移除，旧答案仍可看懂',
  choice_offered_again: '选项“{choice}”重新可选',
  choice_reworded: '选项“{choice}”的文字有改动',
  choice_weighed_anew: '选项“{choice}”的分值有改动，新旧得分不能放在一起比较',
  choice_moved: '选项“{choice}”换了位置',
  choice_changed: '选项“{choice}”的其他设置有改动',
  item_added: '新的行“{item}”',
  item_deleted: '行“{item}”被删除，旧答案读不懂；请改为移除',
  item_withdrawn: '行“{item}”移除，旧答案仍可看懂',
  item_offered_again: '行“{item}”重新提供',
  item_reworded: '行“{item}”的文字有改动',
  item_moved: '行“{item}”换了位置',
  // the form
  title_changed: '标题或说明有改动',
  section_added: '新的一节',
  section_removed: '删除了一节',
  section_reworded: '节的标题或说明有改动',
  section_shown_otherwise: '节的显示条件有改动，旧答案可能不再显示或漏答',
  section_weighed_anew: '节的权重有改动，新旧得分不能放在一起比较',
  section_moved: '节换了位置',
  sign_off_changed: '签字由“{before}”改为“{after}”',
  all_safe_changed: '报平安的设置有改动',
  pass_the_rest_changed: '“其余全部合格”的设置有改动',
  scoring_changed: '计分方法有改动，新旧得分不能放在一起比较',
  languages_changed: '语言有增减或换了先后',
  response_set_changed: '选项集“{name}”有改动',
  tests_changed: '表单测试有改动',
};

/** Every way two versions can differ; a code without a sentence in both languages does not compile. */
export type DifferenceCode = keyof typeof zhCN;

const en: Record<DifferenceCode, string> = {
  question_added: 'A new question',
  question_added_required: 'A new required question, which old answers do not have',
  question_removed: 'Removed: old answers can still be read and exported, new ones do not have it',
  type_changed: 'Type changed from {before} to {after}: old answers cannot be read',
  moved: 'Stands elsewhere',
  moved_section: 'Moved to another section',
  moved_into_rows: 'Moved into or out of a repeating group: old answers do not fit',
  reworded: 'Reworded; make sure that it still means the same',
  help_changed: 'Help, clause or evidence changed',
  required_now: 'Required now; old answers may lack it',
  optional_now: 'No longer required',
  required_otherwise: 'Required under another condition; old answers may lack it',
  shown_otherwise: 'Shown under another condition; old answers may be hidden or missing',
  shown_always: 'Shown without a condition now',
  read_only_otherwise: 'Read-only under another condition',
  begins_otherwise: 'Begins with another answer',
  constraint_added: 'Checked more strictly; old answers may not pass',
  constraint_eased: 'Checked less strictly, or with other words',
  consequences_stricter: 'Demands more: a note, a photo or a reading',
  consequences_changed: 'Other consequences',
  evidence_changed: 'Whether notes and photos can be added changed',
  property_changed: '“{name}” changed',
  narrowed: 'Allows less; old answers may not be allowed any more',
  widened: 'Allows more',
  unit_changed: 'Another unit of measure: old and new numbers cannot be compared',
  scale_changed: 'Another scale: old and new ratings cannot be compared',
  weighed_anew: 'Other points or another critical mark: old and new scores cannot be compared',
  criterion_changed: 'The criterion is worded differently',
  na_forbidden: '“Not applicable” is no longer allowed',
  na_allowed: '“Not applicable” is allowed',
  formula_changed: 'Another formula: old and new results cannot be compared',
  choice_added: 'A new choice “{choice}”',
  choice_deleted: 'The choice “{choice}” was deleted: old answers cannot be read; mark it as removed instead',
  choice_withdrawn: 'The choice “{choice}” is no longer offered; old answers can be read',
  choice_offered_again: 'The choice “{choice}” is offered again',
  choice_reworded: 'The choice “{choice}” is worded differently',
  choice_weighed_anew: 'Other points for “{choice}”: old and new scores cannot be compared',
  choice_moved: 'The choice “{choice}” stands elsewhere',
  choice_changed: 'The choice “{choice}” has other settings',
  item_added: 'A new line “{item}”',
  item_deleted: 'The line “{item}” was deleted: old answers cannot be read; mark it as removed instead',
  item_withdrawn: 'The line “{item}” is no longer offered; old answers can be read',
  item_offered_again: 'The line “{item}” is offered again',
  item_reworded: 'The line “{item}” is worded differently',
  item_moved: 'The line “{item}” stands elsewhere',
  title_changed: 'Title or description changed',
  section_added: 'A new section',
  section_removed: 'A section was removed',
  section_reworded: 'A section has another title or help',
  section_shown_otherwise: 'A section is shown under another condition; old answers may be hidden or missing',
  section_weighed_anew: 'A section weighs differently: old and new scores cannot be compared',
  section_moved: 'A section stands elsewhere',
  sign_off_changed: 'Signatures changed from “{before}” to “{after}”',
  all_safe_changed: 'Declaring all safe changed',
  pass_the_rest_changed: '“All the rest pass” changed',
  scoring_changed: 'Scored differently: old and new scores cannot be compared',
  languages_changed: 'Languages were added, removed or put in another order',
  response_set_changed: 'The response set “{name}” changed',
  tests_changed: 'Form tests changed',
};

export type BothLanguages = { 'zh-CN': string; en: string };

export function differenceText(code: DifferenceCode, details: Details = {}): BothLanguages {
  return { 'zh-CN': fill(zhCN[code], details), en: fill(en[code], details) };
}

/** In one language: Chinese, or English for all others. */
export function differenceTextIn(code: DifferenceCode, details: Details, locale: string): string {
  return differenceText(code, details)[isChinese(locale) ? 'zh-CN' : 'en'];
}

function fill(sentence: string, details: Details): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (gap, name: string) => (Object.hasOwn(details, name) ? String(details[name]) : gap));
}
