import type { Key, Question, Text } from '@anjian/schema/definition/definition.ts';
import { readPiping } from '@anjian/schema/definition/piping.ts';
import { renameQuestions, type Expr } from '@anjian/schema/rules/expression.ts';
import { mapFormulas } from './formulas.ts';
import { mapSame } from './spot.ts';
import { mapTexts, replaced } from './texts.ts';

export type Rename = (key: Key) => Key;

/** A question with its key, its rules, its texts and everything in its rows speaking of other keys. */
export function renameInQuestion(question: Question, rename: Rename): Question {
  const worded = mapTexts(question, (text) => renameInText(text, rename));
  const ruled = mapFormulas(worded, (expr) => renameInExpr(expr, rename));
  const renamed = replaced(renameReadings(ruled, rename), 'key', rename(ruled.key));
  if (renamed.type !== 'group') return renamed;
  return replaced(
    renamed,
    'questions',
    mapSame(renamed.questions, (inner) => renameInQuestion(inner, rename)),
  );
}

function renameReadings(question: Question, rename: Rename): Question {
  if (!question.consequences) return question;
  const consequences = mapSame(question.consequences, (one) =>
    one.then.do === 'require_reading' ? replaced(one, 'then', replaced(one.then, 'question', rename(one.then.question))) : one,
  );
  return replaced(question, 'consequences', consequences);
}

/** The same object when it speaks of none of them. */
export function renameInExpr(expr: Expr, rename: Rename): Expr {
  let isTouched = false;
  const renamed = renameQuestions(expr, (key) => {
    const next = rename(key);
    if (next !== key) isTouched = true;
    return next;
  });
  return isTouched ? renamed : expr;
}

/** `{plate}` in a text; the same object when nothing in it changes. */
export function renameInText(text: Text, rename: Rename): Text {
  let changed = text;
  for (const [locale, words] of Object.entries(text)) {
    const renamed = words.includes('{') ? renameInWords(words, rename) : words;
    if (renamed !== words) changed = { ...changed, [locale]: renamed };
  }
  return changed;
}

function renameInWords(words: string, rename: Rename): string {
  const parts = readPiping(words);
  if (!parts.some((part) => 'key' in part && rename(part.key) !== part.key)) return words;
  return parts.map((part) => ('key' in part ? `{${rename(part.key)}}` : part.text.replaceAll('{', '{{'))).join('');
}
