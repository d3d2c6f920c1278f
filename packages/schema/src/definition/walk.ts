/** Ways through a definition. */
import type { Expr } from '../rules/expression.ts';
import { specOf, type Question } from '../questions/registry.ts';
import type { Definition, Key, Section } from './definition.ts';

/** A question with where it stands: its section, the groups around it from outside in, and its path in the JSON. */
export type PlacedQuestion = { question: Question; section: Section; groups: readonly Key[]; path: string };

/** In the order of the form; a group comes before what its rows hold. */
export function* walkQuestions(definition: Pick<Definition, 'sections'>): Generator<PlacedQuestion> {
  for (const [index, section] of definition.sections.entries()) {
    yield* walkInside(section.questions, section, [], `sections[${index}].questions`);
  }
}

function* walkInside(questions: readonly Question[], section: Section, groups: readonly Key[], path: string): Generator<PlacedQuestion> {
  for (const [index, question] of questions.entries()) {
    const at = `${path}[${index}]`;
    yield { question, section, groups, path: at };
    if (question.type === 'group') yield* walkInside(question.questions, section, [...groups, question.key], `${at}.questions`);
  }
}

export function findQuestion(definition: Pick<Definition, 'sections'>, key: Key): Question | undefined {
  for (const { question } of walkQuestions(definition)) if (question.key === key) return question;
  return undefined;
}

/** Every formula of a question: [where, formula]. */
export function formulasOf(question: Question): [string, Expr][] {
  const { showWhen, requiredWhen, readOnlyWhen, default: initial, constraints = [], consequences = [] } = question;
  const single = Object.entries({ showWhen, requiredWhen, readOnlyWhen, default: initial }).filter(
    (entry): entry is [string, Expr] => entry[1] !== undefined,
  );
  return [
    ...single,
    ...(specOf(question).formulas?.(question) ?? []),
    ...constraints.map(({ that }, index): [string, Expr] => [`constraints[${index}].that`, that]),
    ...consequences.map(({ when }, index): [string, Expr] => [`consequences[${index}].when`, when]),
  ];
}

export function countQuestions(definition: Definition): number {
  let count = 0;
  for (const _ of walkQuestions(definition)) count++;
  return count;
}
