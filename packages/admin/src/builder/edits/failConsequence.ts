/** What follows when items fail, given to many of them together. */
import type { ConditionalConsequence, Consequence, Definition, Key, Question } from '@anjian/schema/definition/definition.ts';
import type { Expr } from '@anjian/schema/rules/expression.ts';
import { isSame } from '@anjian/schema/definition/isSame.ts';
import { withQuestion } from './spot.ts';

/** Only check items fail; one from which it follows already stays as it is, with all that its author said of it. */
export function addToFailing(definition: Definition, keys: Iterable<Key>, then: Consequence): Definition {
  return [...keys].reduce((changed, key) => withQuestion(changed, key, (question) => whenFailing(question, then)), definition);
}

function whenFailing(question: Question, then: Consequence): Question {
  if (question.type !== 'check') return question;
  const fails: Expr = {
    kind: 'compare',
    op: '=',
    left: { kind: 'question', key: question.key },
    right: { kind: 'literal', value: 'fail' },
  };
  const known = question.consequences ?? [];
  if (known.some((one) => one.then.do === then.do && isSame(one.when, fails))) return question;
  const added: ConditionalConsequence = { when: fails, then };
  return { ...question, consequences: [...known, added] };
}
