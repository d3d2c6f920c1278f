/**
 * Why a question is shown, hidden, required or closed: the rules that speak of it, whether each holds for the answers given,
 * and what it read. The engine itself is asked, with each rule as a calculated value beside what it is a rule of.
 */
import type { Answers } from '@anjian/schema/answers/answer.ts';
import { readPath, type Path } from '@anjian/schema/answers/path.ts';
import type { Definition, Key, Question } from '@anjian/schema/definition/definition.ts';
import { walkQuestions, type PlacedQuestion } from '@anjian/schema/definition/walk.ts';
import { evaluate } from '@anjian/schema/evaluate/evaluate.ts';
import type { Evaluation, EvaluationContext } from '@anjian/schema/evaluate/evaluation.ts';
import { questionsRead, type Expr } from '@anjian/schema/rules/expression.ts';
import type { Value } from '@anjian/schema/rules/value.ts';
import { withQuestions, type Container } from '../../edits/spot.ts';

export type Filled = { definition: Definition; answers: Answers; context: EvaluationContext };
export type Effect = 'shown' | 'required' | 'closed' | 'note' | 'photo';
export type Part = { expr: Expr; holds: Value };
/** One rule: `by` carries it, which for a question that is demanded is another one. `reads` are the questions it looks at. */
export type Finding = {
  effect: Effect;
  by: { section: Key } | { question: Key };
  expr: Expr;
  holds: Value;
  /** the tests of an "and" or "or", one by one */
  parts: readonly Part[];
  reads: readonly Path[];
};
export type Explanation = {
  path: Path;
  question: Question;
  visible: boolean;
  required: boolean;
  closed: boolean;
  /** required without any condition */
  alwaysRequired: boolean;
  /** What keeps it hidden, from outside in; when it is shown, the rules that let it be. */
  findings: readonly Finding[];
};

type Rule = Pick<Finding, 'effect' | 'by' | 'expr'> & {
  /** where it is read: in the rows of which group, or outside of all */
  groups: readonly Key[];
};

export function explain(filled: Filled, path: Path): Explanation | undefined {
  const { definition, answers, context } = filled;
  const key = readPath(path)?.at(-1)?.key;
  const placed = [...walkQuestions(definition)].find(({ question }) => question.key === key);
  const evaluation = evaluate(definition, answers, context);
  const state = Object.hasOwn(evaluation.questions, path) ? evaluation.questions[path] : undefined;
  if (!placed || !state) return undefined;
  const rules = state.visible ? rulesOfShown(definition, placed) : rulesOfHidden(definition, placed, path, evaluation);
  return {
    path,
    question: placed.question,
    visible: state.visible,
    required: state.required,
    closed: state.readOnly,
    alwaysRequired: placed.question.required === true,
    findings: askEngine(filled, rules, path),
  };
}

function rulesOfShown(definition: Definition, placed: PlacedQuestion): Rule[] {
  const { question, groups } = placed;
  const by = { question: question.key };
  const rules: Rule[] = shownRules(definition, placed).map(({ rule }) => rule);
  if (question.requiredWhen) rules.push({ effect: 'required', by, expr: question.requiredWhen, groups });
  if (question.readOnlyWhen) rules.push({ effect: 'closed', by, expr: question.readOnlyWhen, groups });
  for (const { when, then } of question.consequences ?? []) {
    if (then.do === 'require_note') rules.push({ effect: 'note', by, expr: when, groups });
    if (then.do === 'require_photo') rules.push({ effect: 'photo', by, expr: when, groups });
  }
  return [...rules, ...demandsOn(definition, placed)];
}

/** Other questions that ask for this one: "an odd reading must be explained there". */
function demandsOn(definition: Definition, { question, groups }: PlacedQuestion): Rule[] {
  return [...walkQuestions(definition)].flatMap((other): Rule[] =>
    (other.question.consequences ?? []).flatMap(({ when, then }): Rule[] =>
      // In rows of its own a demand holds in one and not in the next: there is no one answer to show.
      then.do === 'require_reading' && then.question === question.key && other.groups.every((group, at) => groups[at] === group)
        ? [{ effect: 'required', by: { question: other.question.key }, expr: when, groups: other.groups }]
        : [],
    ),
  );
}

/** Only the outermost that hides: what is inside it is not asked. */
function rulesOfHidden(definition: Definition, placed: PlacedQuestion, path: Path, evaluation: Evaluation): Rule[] {
  const hiding = shownRules(definition, placed).find(({ by }) =>
    'section' in by ? !evaluation.sections[by.section]?.visible : !evaluation.questions[pathUpTo(path, by.question)]?.visible,
  );
  return hiding ? [hiding.rule] : [];
}

/** From outside in: the section, the groups around, the question. */
function shownRules(definition: Definition, { question, section, groups }: PlacedQuestion): { by: Rule['by']; rule: Rule }[] {
  const around = groups.map((key) => [...walkQuestions(definition)].find((one) => one.question.key === key)!);
  const all = [
    { by: { section: section.key }, expr: section.showWhen, groups: [] as readonly Key[] },
    ...[...around, { question, groups }].map((one) => ({
      by: { question: one.question.key },
      expr: one.question.showWhen,
      groups: one.groups,
    })),
  ];
  return all.flatMap(({ by, expr, groups: inside }) =>
    expr ? [{ by, rule: { effect: 'shown' as const, by, expr, groups: inside } }] : [],
  );
}

/** `a[r1].b[r2].c` up to b is `a[r1].b` */
function pathUpTo(path: Path, key: Key): Path {
  const steps = readPath(path) ?? [];
  const at = steps.findIndex((step) => step.key === key);
  return joined(steps.slice(0, at + 1), key);
}

function joined(steps: readonly { key: Key; row?: string }[], last: Key): Path {
  return [...steps.slice(0, -1).map(({ key, row }) => `${key}[${row}]`), last].join('.');
}

/** The place of a question that a rule in these rows reads: in the same row where it stands in one, else outside. */
function pathRead(definition: Definition, path: Path, key: Key): Path {
  const groups = [...walkQuestions(definition)].find(({ question }) => question.key === key)?.groups ?? [];
  const steps = (readPath(path) ?? []).filter((step, at) => step.row !== undefined && groups[at] === step.key);
  return steps.length === groups.length ? joined([...steps, { key }], key) : key;
}

function askEngine({ definition, answers, context }: Filled, rules: readonly Rule[], path: Path): Finding[] {
  const probes: { key: Key; groups: readonly Key[] }[] = [];
  let asking: Definition = { ...definition, sections: [{ key: 'why_asked', title: {}, questions: [] }, ...definition.sections] };
  const ask = (expr: Expr, groups: readonly Key[]): (() => Value) => {
    const key = `why_asked_${probes.length}`;
    const inside = groups.at(-1);
    const container: Container = inside === undefined ? { section: 'why_asked' } : { group: inside };
    asking = withQuestions(asking, container, (questions) => [...questions, { type: 'calculated', key, label: {}, formula: expr }]);
    probes.push({ key, groups });
    return () => evaluation().values[pathOfProbe(path, groups, key)] ?? null;
  };
  let done: Evaluation | undefined;
  const evaluation = () => (done ??= evaluate(asking, answers, context));
  const asked = rules.map((rule) => {
    const { expr, groups } = rule;
    const parts = expr.kind === 'and' || expr.kind === 'or' ? expr.exprs : [];
    return { rule, holds: ask(expr, groups), parts: parts.map((part) => ({ expr: part, holds: ask(part, groups) })) };
  });
  return asked.map(({ rule: { effect, by, expr }, holds, parts }) => ({
    effect,
    by,
    expr,
    holds: holds(),
    parts: parts.map((part) => ({ expr: part.expr, holds: part.holds() })),
    reads: [...questionsRead(expr)].map((key) => pathRead(definition, path, key)),
  }));
}

function pathOfProbe(path: Path, groups: readonly Key[], key: Key): Path {
  return joined([...(readPath(path) ?? []).slice(0, groups.length), { key }], key);
}
