import type { Answer, Answers } from '../src/answers/answer.ts';
import { calculated, check, decimal, definition, group, section, text } from '../src/definition/build.ts';
import type { Definition, Question } from '../src/definition/definition.ts';
import { evaluate } from '../src/evaluate/evaluate.ts';
import type { EvaluationContext } from '../src/evaluate/evaluation.ts';
import { startSession } from '../src/evaluate/session.ts';
import type { Engine } from './engine.ts';
import { columns, counts, questions, valueOf, type Asked, type Rule } from './largeForm.ts';

const context: EvaluationContext = { now: '2026-11-25T08:00:00+08:00', today: '2026-11-25' };

export const ours: Engine = {
  name: 'anjian',
  prepare: () => {
    const form = largeDefinition();
    const answers = largeAnswers();
    return {
      fromNothing: () => {
        // A new object, so that nothing that was prepared for the last one helps.
        const fresh = structuredClone(form);
        return () => void evaluate(fresh, answers, context);
      },
      begin: () => {
        const session = startSession(form, answers, context);
        return {
          change: ({ asked, row }, value) => void session.set(row === undefined ? asked.key : `register[r${row}].${asked.key}`, { value }),
          read: () => ({
            total: session.evaluation.values['total_rows'],
            sum: session.evaluation.values['b7_sum'],
            shown: Object.values(session.evaluation.questions).filter(({ visible }) => visible).length,
          }),
        };
      },
    };
  },
};

export function largeDefinition(): Definition {
  const register = group('register', '登记册', 'Register', columns.map(write), { maxRows: counts.rows });
  return definition('大表', 'Large form', [section('one', '一', 'One', [...questions.map(write), register])]);
}

export function largeAnswers(): Answers {
  const answer = (asked: Asked, turn: number): [string, Answer][] =>
    asked.type === 'calculated' ? [] : [[asked.key, { value: valueOf(asked, turn) }]];
  const rows = Array.from({ length: counts.rows }, (_, row) => ({
    id: `r${row}`,
    answers: Object.fromEntries(columns.flatMap((asked) => answer(asked, row))),
  }));
  return { ...Object.fromEntries(questions.flatMap((asked) => answer(asked, 0))), register: { value: rows } };
}

function write({ key, type, rules }: Asked): Question {
  const [rule] = rules;
  const written = rule && rule.kind !== 'limit' ? ruleOf(rule) : {};
  const limits = rules.filter((one) => one.kind === 'limit').map(({ by }) => [`${key} <= ${by}`, ['太大', 'Too large']] as const);
  const more = { ...written, ...(limits.length > 0 ? { constraints: limits } : {}) };
  if (type === 'check') return check(key, key, key, more);
  if (type === 'number') return decimal(key, key, key, more);
  if (type === 'text') return text(key, key, key, more);
  return calculated(key, key, key, formulaOf(rule!));
}

function ruleOf(rule: Rule): { showWhen?: string; requiredWhen?: string } {
  if (rule.kind === 'show') return { showWhen: `${rule.when} = 'fail'` };
  return rule.kind === 'require' ? { requiredWhen: `${rule.when} > ${rule.above}` } : {};
}

function formulaOf(rule: Rule): string {
  if (rule.kind === 'sum') return rule.of.join(' + ');
  if (rule.kind === 'product') return rule.of.join(' * ');
  return rule.kind === 'sum_rows' ? `sum(register, ${rule.column})` : 'blank';
}
