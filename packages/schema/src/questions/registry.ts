/** Every question type there is. Whatever goes over all types is typed over this table, so that a new one is handled everywhere. */
import { asset } from './asset.ts';
import { audio } from './audio.ts';
import { barcode } from './barcode.ts';
import { calculated } from './calculated.ts';
import { check } from './check.ts';
import { date } from './date.ts';
import { dateTime } from './date_time.ts';
import { decimal } from './decimal.ts';
import { file } from './file.ts';
import { group } from './group.ts';
import { hidden } from './hidden.ts';
import { integer } from './integer.ts';
import { longText } from './long_text.ts';
import { matrix } from './matrix.ts';
import { multipleChoice } from './multiple_choice.ts';
import { note } from './note.ts';
import { person } from './person.ts';
import { photo } from './photo.ts';
import { place } from './place.ts';
import type { Common, QuestionTypeSpec } from './question.ts';
import { ranking } from './ranking.ts';
import { rating } from './rating.ts';
import { signature } from './signature.ts';
import { singleChoice } from './single_choice.ts';
import { slider } from './slider.ts';
import { text } from './text.ts';
import { time } from './time.ts';
import { unit } from './unit.ts';
import { yesNo } from './yes_no.ts';

export const questionTypes = {
  check,
  yes_no: yesNo,
  text,
  long_text: longText,
  integer,
  decimal,
  date,
  time,
  date_time: dateTime,
  single_choice: singleChoice,
  multiple_choice: multipleChoice,
  ranking,
  rating,
  slider,
  matrix,
  group,
  note,
  calculated,
  hidden,
  person,
  unit,
  asset,
  place,
  photo,
  file,
  audio,
  signature,
  barcode,
};

type QuestionTypes = typeof questionTypes;
export type QuestionType = keyof QuestionTypes;
type TypesOf<T extends QuestionType> = NonNullable<QuestionTypes[T]['~types']>;
/** what the answer to a question of the type holds */
export type ValueOf<T extends QuestionType> = TypesOf<T>['value'];

export type QuestionOf<T extends QuestionType> = Common & { type: T } & TypesOf<T>['properties'];
export type Question = { [T in QuestionType]: QuestionOf<T> }[QuestionType];
export type GroupQuestion = QuestionOf<'group'>;

/** What a type's file says, for code that treats all types alike: a question goes only to the functions of its own type. */
// oxlint-disable-next-line typescript/no-explicit-any -- the parameters of 28 types have no other common form
export type AnySpec = QuestionTypeSpec<QuestionType, any, any>;

export function specOf(question: { type: QuestionType }): AnySpec {
  return questionTypes[question.type] as AnySpec;
}

export function isQuestionType(name: string): name is QuestionType {
  return Object.hasOwn(questionTypes, name);
}
