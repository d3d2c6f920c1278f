/** Which questions a rule can read from where it stands, and what kind of answers they have. */
import type { Definition, Key, Question } from '@anjian/schema/definition/definition.ts';
import { findQuestion, walkQuestions } from '@anjian/schema/definition/walk.ts';
import { layOut } from '@anjian/schema/evaluate/layout.ts';
import { specOf } from '@anjian/schema/questions/registry.ts';
import { Kinds } from '@anjian/schema/rules/kinds.ts';
import type { ValueKind } from '@anjian/schema/rules/valueKind.ts';
import { operatorsFor, type Operator } from './operators.ts';

/** Those outside of groups, and those in the rows around the rule's owner; `undefined` for a rule of a section. */
export function readableFrom(definition: Definition, owner: Key | undefined): Question[] {
  const all = [...walkQuestions(definition)];
  const around = new Set(all.find(({ question }) => question.key === owner)?.groups);
  return all
    .filter(({ question, groups }) => groups.every((group) => around.has(group)) && operatorsOf(definition, question).length > 0)
    .map(({ question }) => question);
}

/** From where the condition on a row of the group is read: any question in it sees the same. */
export function insideOf(definition: Definition, group: Key | undefined): Key | undefined {
  const question = group === undefined ? undefined : findQuestion(definition, group);
  return question?.type === 'group' ? question.questions[0]?.key : undefined;
}

export function kindOf(definition: Definition, question: Question): ValueKind {
  if (question.type !== 'calculated') return specOf(question).kind(question, definition.responseSets);
  const layout = layOut(definition);
  const item = layout.byKey.get(question.key);
  return item ? new Kinds(layout, definition.responseSets).of(item) : { is: 'unknown' };
}

export function operatorsOf(definition: Definition, question: Question): readonly Operator[] {
  const fitting = operatorsFor[kindOf(definition, question).is];
  const canBeNa = question.type === 'check' && question.naAllowed !== false;
  return canBeNa ? fitting : fitting.filter((operator) => operator !== 'not_applicable');
}
