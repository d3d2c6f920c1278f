/** What the word before the caret may become: questions by key or label, and functions. Pure. */
import { functionNames } from '@anjian/schema/rules/functions.ts';
import { printFormula } from '@anjian/schema/rules/printFormula.ts';

export type Completion = { insert: string; name: string; about: string };
export type Offered = { from: number; completions: Completion[] };

const most = 6;
const none: Offered = { from: 0, completions: [] };

type Named = { key: string; label: string };

/**
 * `questions` are those that can be read here, `facts` what stands around the form, as `unit.kind` and `last.km`. Inside quotes
 * nothing is offered: it is somebody's answer.
 */
export function completionsAt(text: string, caret: number, questions: readonly Named[], facts: readonly Named[] = []): Offered {
  const before = text.slice(0, caret);
  const word = /[\p{L}_][\p{L}\p{N}_]*(\.[\p{L}\p{N}_]*)?$/u.exec(before)?.[0] ?? '';
  if (word === '' || isInQuotes(before) || before.at(-word.length - 1) === '.') return none;
  const typed = word.toLowerCase();
  const fits = (name: string) => name.toLowerCase().startsWith(typed);
  const named = questions
    .filter(({ key, label }) => fits(key) || label.toLowerCase().includes(typed))
    .map(({ key, label }): Completion => ({ insert: printFormula({ kind: 'question', key }), name: key, about: label }));
  const around = facts
    .filter(({ key, label }) => fits(key) || label.toLowerCase().includes(typed))
    .map(({ key, label }): Completion => ({ insert: key, name: key, about: label }));
  const called = functionNames.filter(fits).map((name): Completion => ({ insert: `${name}(`, name: `${name}()`, about: '' }));
  const completions = [...named, ...around, ...called].filter(({ insert }) => insert !== word).slice(0, most);
  return { from: caret - word.length, completions };
}

function isInQuotes(before: string): boolean {
  return (before.match(/['"]/g)?.length ?? 0) % 2 === 1;
}

export function complete(text: string, caret: number, from: number, { insert }: Completion): { text: string; caret: number } {
  return { text: text.slice(0, from) + insert + text.slice(caret), caret: from + insert.length };
}
