/** A condition as a sentence: "[灭火器类型] 是 [干粉]". Pure; whoever asks brings the words. */
import type { Definition, Key, Text } from '@anjian/schema/definition/definition.ts';
import { findQuestion } from '@anjian/schema/definition/walk.ts';
import { renameQuestions, type Expr } from '@anjian/schema/rules/expression.ts';
import { printFormula } from '@anjian/schema/rules/printFormula.ts';
import { isAnswer, readCondition, type Condition, type Test } from './condition.ts';
import { type Operator, operatorsFor } from './operators.ts';
import { kindOf, operatorsOf } from './readable.ts';
import { factOf, keyOf, lastOf, operatorsOfFact, type RowSum, subjectName, sumName, sumOf, sumSubject, type Subject } from './subject.ts';

export type Saying = {
  definition: Definition;
  translate: (key: string, blanks?: Record<string, unknown>) => string;
  /** texts of the checklist in the language they are read in */
  read: (text: Text | undefined) => string;
  /** the question whose rule it is: its label stands right above */
  owner?: Key | undefined;
};

export function sayCondition(expr: Expr, saying: Saying): string {
  return sayPart(readCondition(expr, operatorsAt(saying.definition)), saying, false);
}

function sayPart(condition: Condition, saying: Saying, isInside: boolean): string {
  const { translate } = saying;
  if (condition.is === 'formula') return sayFormula(condition.expr, saying);
  if (condition.is === 'test') return sayTest(condition, saying);
  const joined = condition.parts.map((part) => sayPart(part, saying, true)).join(translate(`builder.joined.${condition.is}`));
  return isInside && condition.parts.length > 1 ? translate('builder.bracketed', { condition: joined }) : joined;
}

/** What no sentence says, as a formula that names questions by their labels: `[压力读数] > 上次的[压力读数] - 3`. To be read, not to be typed. */
export function sayFormula(expr: Expr, { definition, translate, read }: Saying): string {
  const named = renameQuestions(expr, (key) => {
    const label = read(findQuestion(definition, key)?.label).replaceAll('`', '');
    return label === '' ? key : `[${label}]`;
  });
  const last = translate('conditions.last', { name: '' });
  return printFormula(named)
    .replaceAll(/`(\[[^`]*\])`/g, '$1')
    .replaceAll(/\blast\.(?=\[)/g, last);
}

function sayTest({ key, operator, value, inRow }: Test, saying: Saying): string {
  const { translate, owner } = saying;
  const marked = (name: string) => `[${name}]`;
  const named = (subject: Subject) => {
    const sum = sumOf(subject);
    return sum ? sumName(sum, saying, marked) : marked(subjectName(subject, saying));
  };
  const name = key !== undefined && key === owner ? translate('builder.thisAnswer') : key === undefined ? '[…]' : named(key);
  const choices = key === undefined ? [] : choicesOfSubject(key, saying);
  const sayOne = (one: string | number) =>
    typeof one === 'number' ? String(one) : `[${choices.find((choice) => choice.key === one)?.name || one}]`;
  const values = value === undefined || isAnswer(value) ? [] : typeof value === 'object' ? value : [value];
  const said = isAnswer(value) ? named(value.question) : values.map(sayOne).join(translate('terms.listSeparator'));
  // In the rows, this answer is one of many.
  const condition = inRow ? sayPart(inRow, { ...saying, owner: undefined }, true) : '…';
  return translate(`builder.sentence.${operator ?? 'is'}`, { name, value: said, condition });
}

export function operatorsAt(definition: Definition) {
  return (subject: Subject): readonly Operator[] => {
    const fact = factOf(subject);
    if (fact) return operatorsOfFact(fact);
    const question = findQuestion(definition, keyOf(subject)!);
    const fitting = question ? operatorsOf(definition, question) : [];
    const sum = sumOf(subject);
    if (sum) return operatorsOfSum(sum, fitting);
    // Of the last time only the value is known.
    return lastOf(subject) === undefined ? fitting : fitting.filter((operator) => !aboutAnswers.has(operator));
  };
}

/** The sum of no rows is 0, and nothing else than numbers adds up. */
function operatorsOfSum({ fn }: RowSum, fitting: readonly Operator[]): readonly Operator[] {
  if (fn !== 'sum') return fitting.filter((operator) => !aboutAnswers.has(operator));
  return fitting.includes('less') ? fitting.filter((operator) => operator !== 'answered' && operator !== 'blank') : [];
}

/** The rows come to something in this question: it adds up, or has a least and a most. */
export function addsUp(definition: Definition, sum: RowSum): boolean {
  return operatorsAt(definition)(sumSubject(sum)).some((operator) => inOrder.has(operator));
}

const inOrder: ReadonlySet<Operator> = new Set<Operator>(['less', 'before', 'earlier']);

const aboutAnswers: ReadonlySet<Operator> = new Set<Operator>(['not_applicable', 'some_files', 'no_files', ...operatorsFor.rows]);

export type NamedChoice = { key: Key; name: string; removed: boolean };

/** What it can be: the choices of a question, the kinds of units. */
export function choicesOfSubject(subject: Subject, { definition, translate, read }: Omit<Saying, 'owner'>): NamedChoice[] {
  if (subject === '@unit.kind') {
    return usualUnitKinds.map((key) => ({ key, name: translate(`terms.unitKind.${key}`, { _: key }), removed: false }));
  }
  const key = keyOf(subject);
  const question = key === undefined ? undefined : findQuestion(definition, key);
  const kind = question && kindOf(definition, question);
  const choices = kind?.is === 'choice' || kind?.is === 'choices' ? kind.choices : [];
  return choices.map((choice) => ({ key: choice.key, name: read(choice.label) || choice.key, removed: choice.removed === true }));
}

/** The kinds the product has words for; another one is written in the formula. */
const usualUnitKinds = ['college', 'group', 'office', 'school', 'department', 'branch', 'class', 'vehicle', 'place'];
