/** What the server is to do because of an answer. */
import type { Answer, Row } from '../answers/answer.ts';
import type { Consequence } from '../definition/consequence.ts';
import type { Definition, Key, Text } from '../definition/definition.ts';
import { fillText } from '../definition/piping.ts';
import { readText, type Locale } from '../definition/text.ts';
import { printAnswer, printLabel, printValue } from '../answers/print.ts';
import { printWord } from '../problems/words.ts';
import { specOf } from '../questions/registry.ts';
import type { RaisedConsequence } from './evaluation.ts';
import type { Item } from './layout.ts';
import { planOf } from './plan.ts';
import { climb, type Scope } from './scope.ts';

export function raise(then: Consequence, item: Item, scope: Scope, definition: Definition): RaisedConsequence[] {
  const at = { path: scope.paths[item.slot]!, question: item.question.key };
  if (then.do === 'notify') return [{ do: 'notify', ...at, role: then.role }];
  if (then.do !== 'raise_hazard') return [];
  const { severity, category } = then;
  return [{ do: 'raise_hazard', ...at, severity, category, title: titleOf(then.title, item, scope, definition) }];
}

/** In every language of the definition: the author's title with the answers filled in, or the label and the answer. */
function titleOf(title: Text | undefined, item: Item, scope: Scope, definition: Definition): Text {
  const locales = new Set([...definition.locales, ...Object.keys(title ?? {})]);
  return Object.fromEntries(
    [...locales].map((locale) => {
      const own = readText(title, locale, definition.locales[0]);
      if (own !== '') return [locale, fillText(own, (key) => printAnswerIn(scope, key, locale, definition))];
      const label = printLabel(item.question, locale, definition);
      const answer = printItem(scope, item, locale, definition);
      return [locale, answer === '' ? label : `${label}${printWord('between_label_and_value', locale)}${answer}`];
    }),
  );
}

/** The answer to a question as it is seen from a scope; '' when it is hidden, blank or out of sight. */
export function printAnswerIn(scope: Scope, key: Key, locale: Locale, definition: Definition): string {
  const item = planOf(definition).layout.byKey.get(key);
  if (!item) return '';
  const holder = climb(scope, item.level);
  return holder.level === item.level ? printItem(holder, item, locale, definition) : '';
}

function printItem(scope: Scope, item: Item, locale: Locale, definition: Definition): string {
  const { question, slot } = item;
  if (!scope.visible[slot]) return '';
  if (specOf(question).holds === 'nothing') return printValue(question, scope.values[slot], locale, definition);
  return printAnswer(question, shownAnswer(scope, item), locale, definition);
}

/** Of a group, its rows as they are now, with what is shown in them. */
function shownAnswer(scope: Scope, { slot, inner }: Item): Answer | undefined {
  const answer = scope.answers[slot];
  if (!inner || !answer || !('value' in answer)) return answer;
  const rowOf = (row: Scope): Row => ({
    id: row.rowId,
    answers: Object.fromEntries(
      inner.items.flatMap((item): [Key, Answer][] => {
        const own = row.visible[item.slot] ? shownAnswer(row, item) : undefined;
        return own ? [[item.question.key, own]] : [];
      }),
    ),
  });
  return { ...answer, value: (scope.rows[slot] ?? []).map(rowOf) };
}
