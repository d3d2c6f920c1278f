/** A condition as a sentence: "[灭火器类型] 是 [干粉]". Pure; whoever asks brings the words. */
import type { Choice, Definition, Key, Text } from '@anjian/schema/definition/definition.ts';
import { findQuestion } from '@anjian/schema/definition/walk.ts';
import type { Expr } from '@anjian/schema/rules/expression.ts';
import { printFormula } from '@anjian/schema/rules/printFormula.ts';
import { isAnswer, readCondition, type Condition, type Test } from './condition.ts';
import { kindOf, operatorsOf } from './readable.ts';

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
  if (condition.is === 'formula') return printFormula(condition.expr);
  if (condition.is === 'test') return sayTest(condition, saying);
  const joined = condition.parts.map((part) => sayPart(part, saying, true)).join(translate(`builder.joined.${condition.is}`));
  return isInside && condition.parts.length > 1 ? translate('builder.bracketed', { condition: joined }) : joined;
}

function sayTest({ key, operator, value }: Test, { definition, translate, read, owner }: Saying): string {
  const question = key === undefined ? undefined : findQuestion(definition, key);
  const name =
    key !== undefined && key === owner ? translate('builder.thisAnswer') : `[${(question && read(question.label)) || key || '…'}]`;
  const choices = question ? choicesIn(definition, question) : [];
  const sayOne = (one: string | number) =>
    typeof one === 'number' ? String(one) : `[${read(choices.find((choice) => choice.key === one)?.label) || one}]`;
  const values = value === undefined || isAnswer(value) ? [] : typeof value === 'object' ? value : [value];
  const other = isAnswer(value) ? findQuestion(definition, value.question) : undefined;
  const said = isAnswer(value)
    ? `[${(other && read(other.label)) || value.question}]`
    : values.map(sayOne).join(translate('terms.listSeparator'));
  return translate(`builder.sentence.${operator ?? 'is'}`, { name, value: said });
}

export function operatorsAt(definition: Definition) {
  return (key: Key) => {
    const question = findQuestion(definition, key);
    return question ? operatorsOf(definition, question) : [];
  };
}

export function choicesIn(definition: Definition, question: Parameters<typeof kindOf>[1]): readonly Choice[] {
  const kind = kindOf(definition, question);
  return kind.is === 'choice' || kind.is === 'choices' ? kind.choices : [];
}
