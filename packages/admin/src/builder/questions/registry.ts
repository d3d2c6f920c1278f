import type { QuestionType } from '@anjian/schema/definition/definition.ts';
import { asset } from './asset.tsx';
import { audio } from './audio.tsx';
import { barcode } from './barcode.tsx';
import { calculated } from './calculated.tsx';
import { check } from './check.tsx';
import { date } from './date.tsx';
import { dateTime } from './date_time.tsx';
import { decimal } from './decimal.tsx';
import { file } from './file.tsx';
import { group } from './group.tsx';
import { hidden } from './hidden.tsx';
import { integer } from './integer.tsx';
import { longText } from './long_text.tsx';
import { matrix } from './matrix.tsx';
import { multipleChoice } from './multiple_choice.tsx';
import { note } from './note.tsx';
import { person } from './person.tsx';
import { photo } from './photo.tsx';
import { place } from './place.tsx';
import { ranking } from './ranking.tsx';
import { rating } from './rating.tsx';
import { signature } from './signature.tsx';
import { singleChoice } from './single_choice.tsx';
import { slider } from './slider.tsx';
import { text } from './text.tsx';
import { time } from './time.tsx';
import { unit } from './unit.tsx';
import { yesNo } from './yes_no.tsx';
import type { TypeEditor } from './typeEditor.ts';

/** Every question type can be written, or this does not compile. The order is that of the palette. */
export const typeEditors: { readonly [T in QuestionType]: TypeEditor<T> } = {
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

/** For code that treats all types alike: a question goes only to the editor of its own type. */
export type AnyTypeEditor = TypeEditor<QuestionType>;

export function typeEditorOf(question: { type: QuestionType }): AnyTypeEditor {
  return typeEditors[question.type] as unknown as AnyTypeEditor;
}

export const typesInOrder = Object.keys(typeEditors) as QuestionType[];
