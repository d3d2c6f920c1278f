import type { Definition, Key } from '../definition/definition.ts';
import { choicesOf } from '../definition/choice.ts';
import { walkQuestions } from '../definition/walk.ts';
import { atQuestion } from '../definition/checks/noting.ts';
import type { DefinitionProblem } from '../problems/problem.ts';
import type { Question } from '../questions/registry.ts';

/**
 * What the versions that were published forbid the next one: a key keeps its type for ever, also when the question was away
 * for a while. Choices and lines that were published and are gone are warned about, because old answers name them.
 */
export function publishProblems(published: readonly Definition[], next: Definition): DefinitionProblem[] {
  const known = new Map<Key, { question: Question; definition: Definition }[]>();
  for (const definition of published) {
    for (const { question } of walkQuestions(definition)) {
      known.set(question.key, [...(known.get(question.key) ?? []), { question, definition }]);
    }
  }
  const problems: DefinitionProblem[] = [];
  for (const place of walkQuestions(next)) {
    const { key, type } = place.question;
    const before = known.get(key) ?? [];
    const other = before.find(({ question }) => question.type !== type);
    if (other) {
      problems.push(atQuestion(place, 'type', 'key_reused', { key, before: other.question.type, after: type }));
      continue;
    }
    const [choices, items] = [new Set(choiceKeys(place.question, next)), new Set(itemKeys(place.question))];
    const gone = new Set(before.flatMap(({ question, definition }) => choiceKeys(question, definition)).filter((one) => !choices.has(one)));
    const lost = new Set(before.flatMap(({ question }) => itemKeys(question)).filter((one) => !items.has(one)));
    for (const choice of gone) problems.push(atQuestion(place, 'choices', 'choice_deleted', { key, choice }, 'warning'));
    for (const item of lost) problems.push(atQuestion(place, 'rows', 'item_deleted', { key, item }, 'warning'));
  }
  return problems;
}

function choiceKeys(question: Question, { responseSets }: Definition): Key[] {
  return 'choices' in question || 'responseSet' in question ? choicesOf(question, responseSets).map(({ key }) => key) : [];
}

function itemKeys(question: Question): Key[] {
  return question.type === 'matrix' ? question.rows.map(({ key }) => key) : [];
}
