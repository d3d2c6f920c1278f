/** What a new form, and a new row, begin with: defaults, and what is carried forward from the last submission. */
import { isAnswered, type Answer, type Answers, type Row } from '../answers/answer.ts';
import { parseAnswers } from '../answers/parse.ts';
import { readPath, type Path } from '../answers/path.ts';
import type { Definition, Key } from '../definition/definition.ts';
import { specOf } from '../questions/registry.ts';
import { carryForward } from './carryForward.ts';
import { compile } from './compile.ts';
import type { EvaluationContext } from './evaluation.ts';
import { Form } from './form.ts';
import type { Scope } from './scope.ts';

/**
 * In the order of the form, so that a default can read those before it. What is carried forward goes before a default, and
 * only if it is still an answer to the question as it is now. `given` answers stay.
 */
export function initialAnswers(definition: Definition, context: EvaluationContext, given: Answers = {}): Answers {
  const form = new Form(definition, given, context);
  const last = context.last === undefined ? {} : parseAnswers(definition, context.last).answers;
  fillScope(form, form.root, last);
  return { ...given, ...answersOf(form.root) };
}

/** What a new row of a group begins with, among the answers that are there. The row's id is the caller's. */
export function initialRow(definition: Definition, context: EvaluationContext, answers: Answers, group: Path, id: string): Row {
  const steps = readPath(group) ?? [];
  const withRow = steps.length === 0 ? answers : addRow(answers, steps, { id, answers: {} });
  const form = new Form(definition, withRow, context);
  const scope = findRow(form.root, steps, id);
  if (scope) fillScope(form, scope, {});
  return { id, answers: scope ? answersOf(scope) : {} };
}

function fillScope(form: Form, scope: Scope, last: Answers): void {
  const { definition, layout } = form.plan;
  const compiling = { layout, responseSets: definition.responseSets, mainLocale: definition.locales[0] ?? '' };
  for (const item of scope.level.items) {
    const { question, slot } = item;
    if (isAnswered(scope.answers[slot])) continue;
    const before = question.carryForward && Object.hasOwn(last, question.key) ? last[question.key] : undefined;
    const carried = carryForward(question, before, definition.responseSets);
    if (carried) form.set(scope, item, carried);
    else if (question.default) {
      const value = compile(question.default, scope.level, compiling).run(scope, scope);
      const made = specOf(question).fromValue?.(value, question, definition.responseSets);
      if (made !== undefined) form.set(scope, item, { value: made });
    }
  }
}

function answersOf(scope: Scope): Answers {
  const entries = scope.level.items.map(({ question, slot }) => [question.key, scope.answers[slot]] as const);
  return Object.fromEntries(entries.filter((entry): entry is [string, Answer] => entry[1] !== undefined));
}

type Steps = readonly { key: Key; row?: string }[];

function addRow(answers: Answers, [step, ...rest]: Steps, added: Row): Answers {
  const { key, row } = step!;
  const held = Object.hasOwn(answers, key) ? answers[key] : undefined;
  const rows = held && 'value' in held && Array.isArray(held.value) ? (held.value as Row[]) : [];
  const value =
    rest.length === 0
      ? [...rows, added]
      : rows.map((one) => (one.id === row ? { ...one, answers: addRow(one.answers, rest, added) } : one));
  return { ...answers, [key]: { value } };
}

function findRow(root: Scope, steps: Steps, id: string): Scope | undefined {
  let scope: Scope | undefined = root;
  for (const { key, row = id } of steps) {
    const item: Scope['level']['items'][number] | undefined = scope?.level.items.find(({ question }) => question.key === key);
    scope = item && scope?.rows[item.slot]?.find(({ rowId }) => rowId === row);
  }
  return scope === root ? undefined : scope;
}
