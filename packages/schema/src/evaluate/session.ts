/** A form that is being filled: an answer changes, and only what hangs on it is worked out again. */
import type { Answer, Answers, Row } from '../answers/answer.ts';
import { readPath, type Path, type PathStep } from '../answers/path.ts';
import type { Definition } from '../definition/definition.ts';
import type { Problem } from '../problems/problem.ts';
import type { Evaluation, EvaluationContext, QuestionState, RaisedConsequence } from './evaluation.ts';
import { Form, type Placed } from './form.ts';
import { isGroup, type Item } from './layout.ts';
import { holdsAnswer } from './plan.ts';
import { copyRecord, recordOf } from './record.ts';
import type { Scope } from './scope.ts';
import { workOutScore } from './score.ts';

export type Session = {
  readonly answers: Answers;
  readonly evaluation: Evaluation;
  /**
   * Changes one answer (`undefined` makes it blank) and gives the new evaluation. States of questions that nothing changed
   * for stay the same objects. A path that leads nowhere, such as into a row that was taken away meanwhile, changes nothing.
   */
  set: (path: Path, answer: Answer | undefined) => Evaluation;
};

export function startSession(definition: Definition, answers: Answers, context: EvaluationContext): Session {
  const form = new Form(definition, answers, context);
  let current = answers;
  let evaluation = describe(form, undefined);
  return {
    get answers() {
      return current;
    },
    get evaluation() {
      return evaluation;
    },
    set(path, answer) {
      const steps = readPath(path);
      const place = steps && find(form, steps);
      if (!steps || !place) return evaluation;
      form.set(place.scope, place.item, answer);
      current = withAnswer(current, steps, answer);
      evaluation = describe(form, evaluation);
      return evaluation;
    },
  };
}

function find(form: Form, steps: readonly PathStep[]): { scope: Scope; item: Item } | undefined {
  let scope = form.root;
  for (const [index, { key, row }] of steps.entries()) {
    const item = scope.level.items.find(({ question }) => question.key === key);
    if (!item) return undefined;
    if (index === steps.length - 1) return row === undefined ? { scope, item } : undefined;
    const next = scope.rows[item.slot]?.find(({ rowId }) => rowId === row);
    if (!next) return undefined;
    scope = next;
  }
  return undefined;
}

/** The same answers with one other; whatever lies beside the path stays the same object. */
function withAnswer(answers: Answers, [step, ...rest]: readonly PathStep[], answer: Answer | undefined): Answers {
  const { key, row } = step!;
  if (rest.length > 0) {
    const held = answers[key];
    const rows = held && 'value' in held && Array.isArray(held.value) ? (held.value as Row[]) : [];
    const value = rows.map((one) => (one.id === row ? { ...one, answers: withAnswer(one.answers, rest, answer) } : one));
    return { ...answers, [key]: { ...held, value } };
  }
  if (answer !== undefined) return { ...answers, [key]: answer };
  return Object.fromEntries(Object.entries(answers).filter(([other]) => other !== key));
}

/** Writes down what the form knows; from the last description, what did not change is taken over. */
export function describe(form: Form, before: Evaluation | undefined): Evaluation {
  const isFresh = !before || form.isReordered;
  const { order, plan } = form;
  const changed = form.takeChanged();
  const stateOf = ({ item, scope }: Placed) => scope.states[item.slot]!;
  const valueOf = ({ item, scope }: Placed) => scope.values[item.slot]!;
  const calculated = ({ item }: Placed) => item.formula !== undefined;
  const questions = isFresh
    ? recordOf(order.map((placed) => [pathOf(placed), stateOf(placed)] as const))
    : renewed(before.questions, changed, stateOf);
  const values = isFresh
    ? recordOf(order.filter(calculated).map((placed) => [pathOf(placed), valueOf(placed)] as const))
    : renewed(before.values, changed.filter(calculated), valueOf);
  const problems: Problem[] = [...form.strayProblems];
  if (form.isUnfinished) problems.push({ path: '', code: 'too_much_work', severity: 'error', details: {} });
  const consequences: RaisedConsequence[] = [];
  const progress = { answered: 0, total: 0 };
  for (const { item, scope } of order) {
    const state = scope.states[item.slot]!;
    if (!state.visible) continue;
    if (state.problems.length > 0) problems.push(...state.problems);
    if (scope.raised[item.slot]!.length > 0) consequences.push(...scope.raised[item.slot]!);
    if (!counts(item, state)) continue;
    progress.total++;
    if (state.answered) progress.answered++;
  }
  const score = workOutScore(plan.definition, order);
  return {
    sections: Object.fromEntries(plan.sections.map(({ section, place }) => [section.key, { visible: form.sectionVisible[place]! }])),
    questions,
    problems,
    complete: !problems.some(({ severity }) => severity === 'error'),
    progress,
    consequences,
    ...(score ? { score } : {}),
    values,
  };
}

function pathOf({ item, scope }: Placed): Path {
  return scope.paths[item.slot]!;
}

/** The same record while nothing in it is another. */
function renewed<T>(record: Record<Path, T>, changed: readonly Placed[], read: (placed: Placed) => T): Record<Path, T> {
  const others = changed.filter((placed) => record[pathOf(placed)] !== read(placed));
  if (others.length === 0) return record;
  const copy = copyRecord(record);
  for (const placed of others) copy[pathOf(placed)] = read(placed);
  return copy;
}

/** A register counts only while it must have rows; what its rows ask counts by itself. Hidden values nobody answers. */
function counts(item: Item, state: QuestionState): boolean {
  const { question } = item;
  if (!holdsAnswer(item) || question.type === 'hidden') return false;
  return !isGroup(question) || state.required;
}
