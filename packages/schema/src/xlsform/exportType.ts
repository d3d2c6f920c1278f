/** Which type of XLSForm says nearest what a question is, and what else its row says about that. */
import { choicesOf } from '../definition/choice.ts';
import type { Definition, Question } from '../definition/definition.ts';
import { canonicalJson } from '../answers/hash.ts';
import { appearanceOf } from './importType.ts';
import { sentence } from './sentences.ts';

export type WrittenType = { type: string; appearance?: string; parameters?: string; /** XLSForm has this type */ exact: boolean };

const plain: Partial<Record<Question['type'], string>> = {
  text: 'text',
  integer: 'integer',
  decimal: 'decimal',
  date: 'date',
  time: 'time',
  date_time: 'dateTime',
  place: 'geopoint',
  photo: 'image',
  audio: 'audio',
  file: 'file',
  barcode: 'barcode',
  note: 'note',
  hidden: 'hidden',
};

/** A value nobody gave a label, which has its key for one. */
export function isUnlabelled({ key, label, help }: Question, { locales }: Definition): boolean {
  return help === undefined && Object.entries(label).every(([locale, words]) => locale === locales[0] && words === key);
}

/** Who fills the form, kept with it. */
function isUserName({ type, label, default: initial }: Question): boolean {
  const isPerson = initial?.kind === 'surrounding' && initial.of === 'person' && initial.name === 'name';
  return type === 'hidden' && isPerson && Object.keys(label).length === 0;
}

/** Lists that stand for what XLSForm has no type for. */
export const standInLists = { check: 'anjian_check', yes_no: 'anjian_yes_no' } as const;

export function writtenType(question: Question, definition: Definition, listOf: (question: Question) => string): WrittenType {
  if (isUserName(question)) return { type: 'username', exact: true };
  const simple = plain[question.type];
  if (simple !== undefined) return { type: simple, exact: true };
  switch (question.type) {
    case 'long_text':
      return { type: 'text', appearance: appearanceOf.long_text, exact: true };
    case 'signature':
      return { type: 'image', appearance: appearanceOf.signature, exact: true };
    case 'single_choice':
    case 'multiple_choice':
    case 'ranking':
      return choosing(question, definition, listOf);
    case 'slider':
      return range(question.min, question.max, question.step ?? 1);
    case 'rating':
      return { ...range(1, question.max ?? 5, 1), appearance: appearanceOf.rating };
    case 'calculated':
      return { type: question.silent ? 'calculate' : 'text', exact: true };
    case 'check':
    case 'yes_no':
      return { type: `select_one ${standInLists[question.type]}`, exact: false };
    default:
      return { type: 'text', exact: false };
  }
}

function choosing(
  question: Extract<Question, { type: 'single_choice' | 'multiple_choice' | 'ranking' }>,
  definition: Definition,
  listOf: (question: Question) => string,
): WrittenType {
  const choices = choicesOf(question, definition.responseSets);
  if (choices.length === 0) return { type: 'text', exact: false };
  const isAcknowledged =
    question.type === 'single_choice' &&
    question.choices &&
    canonicalJson(choices) === canonicalJson([{ key: 'OK', label: sentence('acknowledged', definition.locales) }]);
  if (isAcknowledged) return { type: 'acknowledge', exact: true };
  const how = { single_choice: 'select_one', multiple_choice: 'select_multiple', ranking: 'rank' }[question.type];
  const other = question.type !== 'ranking' && question.other && !question.choiceFilter ? ' or_other' : '';
  return { type: `${how} ${listOf(question)}${other}`, exact: true };
}

function range(min: number, max: number, step: number): WrittenType {
  if (max <= min || step > max - min || /e/.test(`${min}${max}${step}`)) return { type: 'decimal', exact: false };
  return { type: 'range', parameters: `start=${min} end=${max} step=${step}`, exact: true };
}
