import { useTranslate } from 'react-admin';
import type { Choice, Definition, Key } from '@anjian/schema/definition/definition.ts';
import { findQuestion } from '@anjian/schema/definition/walk.ts';
import type { Expr } from '@anjian/schema/rules/expression.ts';
import { printFormula } from '@anjian/schema/rules/printFormula.ts';
import { useStore } from '../state/useBuilder.ts';
import { useSheetText } from '../state/useSheetText.ts';
import { isAnswer, readCondition, type Condition, type Test } from './condition.ts';
import { kindOf, operatorsOf } from './readable.ts';

/** A condition as a sentence: "[灭火器类型] 是 [干粉]". `owner` is the question whose rule it is. */
export function useSayCondition(owner?: Key): (expr: Expr) => string {
  const translate = useTranslate();
  const store = useStore();
  const say = useSheetText();

  const sayTest = ({ key, operator, value }: Test, definition: Definition): string => {
    const question = key === undefined ? undefined : findQuestion(definition, key);
    // A question's own rules speak of "this answer": its label stands right above them.
    const name =
      key !== undefined && key === owner ? translate('builder.thisAnswer') : `[${(question && say(question.label)) || key || '…'}]`;
    const choices = question ? choicesIn(definition, question) : [];
    const sayOne = (one: string | number) =>
      typeof one === 'number' ? String(one) : `[${say(choices.find((choice) => choice.key === one)?.label) || one}]`;
    const values = value === undefined || isAnswer(value) ? [] : typeof value === 'object' ? value : [value];
    const other = isAnswer(value) ? findQuestion(definition, value.question) : undefined;
    const said = isAnswer(value)
      ? `[${(other && say(other.label)) || value.question}]`
      : values.map(sayOne).join(translate('terms.listSeparator'));
    return translate(`builder.sentence.${operator ?? 'is'}`, { name, value: said });
  };
  const sayCondition = (condition: Condition, definition: Definition, isInside: boolean): string => {
    if (condition.is === 'formula') return printFormula(condition.expr);
    if (condition.is === 'test') return sayTest(condition, definition);
    const joined = condition.parts.map((part) => sayCondition(part, definition, true)).join(translate(`builder.joined.${condition.is}`));
    return isInside && condition.parts.length > 1 ? translate('builder.bracketed', { condition: joined }) : joined;
  };
  return (expr) => {
    const { definition } = store;
    return sayCondition(readCondition(expr, operatorsAt(definition)), definition, false);
  };
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
