/** Turning a question into another type: everything the new type has a place for comes along, rules that read it too. */
import type { Choice, Definition, Key, Question, QuestionType, Text } from '@anjian/schema/definition/definition.ts';
import { questionTypes, specOf } from '@anjian/schema/questions/registry.ts';
import { questionsRead, type Expr } from '@anjian/schema/rules/expression.ts';
import { findQuestion } from '@anjian/schema/definition/walk.ts';
import { mapAllFormulas } from './formulas.ts';
import { newQuestion } from './newQuestion.ts';
import { fitsProperty } from './properties.ts';
import { withQuestion } from './spot.ts';
import { translateComparisons, type Translation } from './translateComparisons.ts';

export type Changed = { definition: Definition; /** properties that had no place in the new type */ lost: string[] };

/** What stands in rows would have nowhere to go, so groups are made and dissolved, never changed. */
export function canChangeType(from: QuestionType, to: QuestionType): boolean {
  return from !== to && from !== 'group' && to !== 'group';
}

export function changeType(definition: Definition, key: Key, type: QuestionType): Changed {
  const question = findQuestion(definition, key);
  if (!question || !canChangeType(question.type, type)) return { definition, lost: [] };
  const spoken = mapAllFormulas(definition, (expr) => translateComparisons(expr, key, translations(question.type, type)));
  const translated = findQuestion(spoken, key) ?? question;
  const { changed, lost } = carryOver(translated, type);
  return { definition: withQuestion(spoken, key, () => changed), lost };
}

/** Rules are of use only where there is an answer, or one of the kind they were written for. */
const rulesAboutTheAnswer = ['constraints', 'consequences', 'default'] as const;
const onlyForAnswers = ['required', 'requiredWhen', 'readOnlyWhen', 'carryForward', 'noteAllowed', 'photosAllowed'];

function carryOver(question: Question, type: QuestionType): { changed: Question; lost: string[] } {
  const { type: _type, key, label, ...rest } = question;
  let changed = newQuestion(type, key, label);
  // An item is required from the beginning; a question that was not stays as it was.
  if (questionTypes[question.type].holds !== 'nothing') delete changed.required;
  changed = { ...changed, ...choicesFromAnswers(question, type) };
  const lost: string[] = [];
  for (const [name, value] of Object.entries(rest)) {
    if (hasPlace(changed, question, name, value)) changed = { ...changed, [name]: value };
    else lost.push(name);
  }
  return { changed, lost };
}

function hasPlace(changed: Question, before: Question, name: string, value: unknown): boolean {
  if (!fitsProperty(changed, name, value)) return false;
  const isAboutTheAnswer = (rulesAboutTheAnswer as readonly string[]).includes(name);
  if (changed.type === 'calculated') {
    // What is worked out is judged as an answer is; only to begin with it has nothing.
    return isAboutTheAnswer ? name !== 'default' && speaksSameKind(before, changed, value) : !onlyForAnswers.includes(name);
  }
  if (specOf(changed).holds === 'nothing') return !isAboutTheAnswer && !onlyForAnswers.includes(name);
  return !isAboutTheAnswer || speaksSameKind(before, changed, value);
}

/** Rules that read the question itself need the kind of answer they were written for; others do not care. */
function speaksSameKind(before: Question, after: Question, value: unknown): boolean {
  const kinds = [before, after].map((question) => specOf(question).kind(question, undefined).is);
  if (kinds[0] === kinds[1] || translations(before.type, after.type).length > 0) return true;
  const exprs = Array.isArray(value) ? value.map((one: { that?: Expr; when?: Expr }) => one.that ?? one.when) : [];
  return exprs.length > 0 && exprs.every((expr) => expr && !questionsRead(expr).has(before.key));
}

const verdicts: readonly [string, Text][] = [
  ['pass', { 'zh-CN': '合格', en: 'Pass' }],
  ['fail', { 'zh-CN': '不合格', en: 'Fail' }],
];
const yesAndNo: readonly [string, Text][] = [
  ['yes', { 'zh-CN': '是', en: 'Yes' }],
  ['no', { 'zh-CN': '否', en: 'No' }],
];

/** 合格 and 不合格 become choices, and so do 是 and 否. */
function choicesFromAnswers(question: Question, type: QuestionType): { choices?: Choice[] } {
  const choosing: readonly QuestionType[] = ['single_choice', 'multiple_choice', 'ranking', 'matrix'];
  if (!choosing.includes(type)) return {};
  const labels = question.type === 'check' ? verdicts : question.type === 'yes_no' ? yesAndNo : [];
  return labels.length === 0 ? {} : { choices: labels.map(([key, label]) => ({ key, label })) };
}

/** What an answer is called afterwards; nothing when answers of the two have nothing to do with each other. */
function translations(from: QuestionType, to: QuestionType): Translation[] {
  const change = `${from} → ${to}`;
  if (change === 'check → yes_no') return renaming('same', ['pass', true], ['fail', false]);
  if (change === 'yes_no → check') return renaming('same', [true, 'pass'], [false, 'fail']);
  if (change === 'single_choice → multiple_choice') return [{ any: true, as: 'in_list' }];
  if (change === 'multiple_choice → single_choice') return [{ any: true, as: 'alone' }];
  if (to !== 'single_choice' && to !== 'multiple_choice') return [];
  const as = to === 'multiple_choice' ? 'in_list' : 'same';
  if (from === 'check') return renaming(as, ['pass', 'pass'], ['fail', 'fail']);
  return from === 'yes_no' ? renaming(as, [true, 'yes'], [false, 'no']) : [];
}

function renaming(as: 'same' | 'in_list', ...pairs: [string | boolean, string | boolean][]): Translation[] {
  return pairs.map(([from, to]) => ({ from, to, as }));
}
