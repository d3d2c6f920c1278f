/** Another key for one choice or one row; rules and form tests that speak of it follow. */
import type { Answer, Answers } from '@anjian/schema/answers/answer.ts';
import type { Definition, Key, Question } from '@anjian/schema/definition/definition.ts';
import { questionsRead, type Expr } from '@anjian/schema/rules/expression.ts';
import type { Entry } from '../edits/choices.ts';
import { mapAllFormulas, mapFormulas } from '../edits/formulas.ts';
import { usersOf } from '../edits/responseSets.ts';
import { mapQuestions } from '../edits/spot.ts';

/** A list of choices or rows: a question's own, or a response set's. */
export type ListOfEntries = { question: Key; list: 'choices' | 'rows' } | { set: Key };

export function renameEntry(definition: Definition, where: ListOfEntries, from: Key, to: Key): Definition {
  const renamed = withRenamedKey(definition, where, from, to);
  const users = new Set('set' in where ? usersOf(definition, where.set) : [where.question]);
  const isRow = 'list' in where && where.list === 'rows';
  const spoken = mapAllFormulas(renamed, (expr) => (isRow ? renamePart(expr, users, from, to) : renameCompared(expr, users, from, to)));
  const own = isRow ? spoken : mapQuestions(spoken, (question) => (users.has(question.key) ? renameOwn(question, from, to) : question));
  if (!own.tests) return own;
  const tests = own.tests.map(({ answers, ...test }) => ({ ...test, answers: renameAnswers(answers, users, isRow, from, to) }));
  return { ...own, tests };
}

function withRenamedKey(definition: Definition, where: ListOfEntries, from: Key, to: Key): Definition {
  const rename = <E extends Entry>(entries: readonly E[]) => entries.map((entry) => (entry.key === from ? { ...entry, key: to } : entry));
  if ('set' in where) {
    const set = definition.responseSets?.[where.set];
    return set
      ? { ...definition, responseSets: { ...definition.responseSets, [where.set]: { ...set, choices: rename(set.choices) } } }
      : definition;
  }
  return mapQuestions(definition, (question) => {
    const entries = question.key === where.question ? entriesOf(question, where.list) : undefined;
    return entries ? { ...question, [where.list]: rename(entries) } : question;
  });
}

export function entriesOf(question: object, list: 'choices' | 'rows'): Entry[] | undefined {
  return (question as Partial<Record<string, Entry[]>>)[list];
}

type Change = (expr: Expr) => Expr;

function within(expr: Expr, change: Change): Expr {
  switch (expr.kind) {
    case 'not':
    case 'negative':
      return { ...expr, expr: change(expr.expr) };
    case 'and':
    case 'or':
      return { ...expr, exprs: expr.exprs.map(change) };
    case 'compare':
    case 'arithmetic':
      return { ...expr, left: change(expr.left), right: change(expr.right) };
    case 'in':
      return { ...expr, item: change(expr.item), list: change(expr.list) };
    case 'call':
      return { ...expr, args: expr.args.map(change) };
    case 'rows':
      return expr.expr ? { ...expr, expr: change(expr.expr) } : expr;
    case 'row':
      return { ...expr, at: change(expr.at), expr: change(expr.expr) };
    default:
      return expr;
  }
}

/** `choice.key` in a choice filter stands for each of them. */
function isChoiceKey(expr: Expr): boolean {
  return expr.kind === 'surrounding' && expr.of === 'choice' && expr.name === 'key';
}

/** What is held against one of the questions: `kind = 'powder'`, `kind in ['powder']`, `selected(kind, 'powder')` */
function renameCompared(expr: Expr, users: ReadonlySet<Key>, from: Key, to: Key): Expr {
  const again = (inner: Expr) => renameCompared(inner, users, from, to);
  const sides =
    expr.kind === 'compare' ? [expr.left, expr.right] : expr.kind === 'in' ? [expr.item, expr.list] : expr.kind === 'call' ? expr.args : [];
  const isAbout = sides.some((side) => isChoiceKey(side) || [...questionsRead(side)].some((key) => users.has(key)));
  return within(expr, (inner) => (isAbout ? renameWritten(again(inner), from, to) : again(inner)));
}

function renameWritten(expr: Expr, from: Key, to: Key): Expr {
  if (expr.kind === 'literal') return expr.value === from ? { ...expr, value: to } : expr;
  if (expr.kind === 'list') return { ...expr, items: expr.items.map((item) => (item === from ? to : item)) };
  return expr;
}

function renamePart(expr: Expr, users: ReadonlySet<Key>, from: Key, to: Key): Expr {
  if (expr.kind === 'part') return users.has(expr.key) && expr.part === from ? { ...expr, part: to } : expr;
  return within(expr, (inner) => renamePart(inner, users, from, to));
}

/** A default is the choice itself: `'powder'` */
function renameOwn(question: Question, from: Key, to: Key): Question {
  return mapFormulas(question, (expr) => (expr === question.default ? renameWritten(expr, from, to) : expr));
}

function renameAnswers(answers: Answers, users: ReadonlySet<Key>, isRow: boolean, from: Key, to: Key): Answers {
  return Object.fromEntries(
    Object.entries(answers).map(([key, answer]): [Key, Answer] => {
      if (!('value' in answer)) return [key, answer];
      return [key, { ...answer, value: renameValue(answer.value, users.has(key)) } as Answer];
    }),
  );

  function renameValue(value: unknown, isIt: boolean): unknown {
    if (isIt && !isRow && value === from) return to;
    if (Array.isArray(value)) return value.map((item) => renameValue(item, isIt));
    if (typeof value !== 'object' || value === null) return value;
    if ('answers' in value) return { ...value, answers: renameAnswers(value.answers as Answers, users, isRow, from, to) };
    if (!isIt) return value;
    return Object.fromEntries(
      Object.entries(value).map(([row, chosen]) => [isRow && row === from ? to : row, renameValue(chosen, !isRow)]),
    );
  }
}
