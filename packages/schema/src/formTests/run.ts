/** Runs the form tests of a definition: sample answers, and what is expected of them. */
import { parseAnswers } from '../answers/parse.ts';
import type { Definition } from '../definition/definition.ts';
import { evaluateWithin } from '../evaluate/evaluate.ts';
import type { Evaluation, EvaluationContext, RaisedConsequence } from '../evaluate/evaluation.ts';
import { mostWork, type Work } from '../evaluate/work.ts';
import type { DefinitionProblem } from '../problems/problem.ts';
import { isSameValue } from '../rules/value.ts';
import { failureText, type FailureCode } from './failureTexts.ts';
import type { FormTest, Situation } from './formTest.ts';

export type FormTestFailure = {
  code: FailureCode;
  /** the question it is about; '' for the form as a whole */
  path: string;
  expected: string;
  found: string;
  text: { 'zh-CN': string; en: string };
};

export type FormTestResult = { name: string; passed: boolean; failures: FormTestFailure[] };

const usualDay = '2026-01-01';

const usualTime = '12:00';

/** What formulas read beside the answers while a test runs. */
export function contextIn({ today = usualDay, context = {} }: Situation): EvaluationContext {
  const { time = usualTime, ...around } = context;
  return { now: `${today}T${time}:00+08:00`, today, ...around };
}

/** All together may take what one change may: a server runs them while others wait. */
export function runFormTests(definition: Definition): FormTestResult[] {
  const work = { left: mostWork };
  return (definition.tests ?? []).map((test) => {
    const failures = runFormTest(definition, test, work);
    return { name: test.name, passed: failures.length === 0, failures };
  });
}

/** The tests that fail, as what keeps a definition from being published. */
export function formTestProblems(definition: Definition): DefinitionProblem[] {
  return runFormTests(definition).flatMap(({ name, passed, failures }, index): DefinitionProblem[] => {
    if (passed) return [];
    const details = { name, zh: failures.map(({ text }) => text['zh-CN']), en: failures.map(({ text }) => text.en) };
    return [{ path: `tests[${index}]`, code: 'test_failed', severity: 'error', details }];
  });
}

function runFormTest(definition: Definition, test: FormTest, work: Work): FormTestFailure[] {
  const { answers, expect } = test;
  const failures: FormTestFailure[] = [];
  const fail = (code: FailureCode, path: string, expected = '', found = '') =>
    failures.push({ code, path, expected, found, text: failureText(code, { path, expected, found }) });
  const evaluation = work.left < 0 ? undefined : evaluateWithin(work, definition, answers, contextIn(test));
  if (!evaluation || work.left < 0) {
    fail('too_much_work', '');
    return failures;
  }
  for (const { path, code } of parseAnswers(definition, answers).problems) fail('answer_refused', path, '', code);
  checkStates(expect, evaluation, fail);
  checkProblems(expect, evaluation, fail);
  checkValues(expect, evaluation, fail);
  checkScore(expect, evaluation, fail);
  checkHazards(expect, evaluation, fail);
  checkNotices(expect, evaluation, fail);
  return failures;
}

type Fail = (code: FailureCode, path: string, expected?: string, found?: string) => void;
type Expected = FormTest['expect'];

function checkStates({ visible = [], hidden = [], required = [] }: Expected, { questions }: Evaluation, fail: Fail): void {
  const stateOf = (path: string) => {
    const state = Object.hasOwn(questions, path) ? questions[path] : undefined;
    if (!state) fail('no_such_question', path);
    return state;
  };
  for (const path of visible) if (stateOf(path)?.visible === false) fail('not_visible', path);
  for (const path of hidden) if (stateOf(path)?.visible === true) fail('not_hidden', path);
  for (const path of required) if (stateOf(path)?.required === false) fail('not_required', path);
}

function checkProblems({ problems, complete }: Expected, evaluation: Evaluation, fail: Fail): void {
  const named = new Set((problems ?? []).map(({ path }) => path));
  for (const { path, code } of problems ?? []) {
    const codes = evaluation.problems.filter((problem) => problem.path === path).map((problem) => problem.code);
    if (!codes.some((found) => found === code)) fail('problem_missing', path, code, codes.join(', '));
  }
  for (const { path, code } of evaluation.problems) {
    const isExpected = !named.has(path) || problems!.some((one) => one.path === path && one.code === code);
    if (!isExpected) fail('problem_unexpected', path, '', code);
  }
  if (complete === undefined || complete === evaluation.complete) return;
  const errors = evaluation.problems.filter(({ severity }) => severity === 'error').map(({ path, code }) => `${path}: ${code}`);
  fail(complete ? 'not_complete' : 'complete', '', '', errors.join(', '));
}

function checkValues({ values = {} }: Expected, evaluation: Evaluation, fail: Fail): void {
  for (const [path, expected] of Object.entries(values)) {
    if (!Object.hasOwn(evaluation.values, path)) fail('no_such_value', path);
    else if (!isSameValue(evaluation.values[path]!, expected)) fail('value_differs', path, show(expected), show(evaluation.values[path]));
  }
}

function checkScore({ score }: Expected, evaluation: Evaluation, fail: Fail): void {
  for (const part of ['points', 'percent', 'passed'] as const) {
    const expected = score?.[part];
    const found = evaluation.score?.[part];
    if (expected !== undefined && expected !== found) fail(`${part}_differ`, '', show(expected), show(found));
  }
}

type Hazard = Extract<RaisedConsequence, { do: 'raise_hazard' }>;

/** Exactly these, each once. */
function checkHazards({ hazards }: Expected, { consequences }: Evaluation, fail: Fail): void {
  if (!hazards) return;
  const left = consequences.filter((one): one is Hazard => one.do === 'raise_hazard');
  for (const { path, severity, category } of hazards) {
    const found = left.findIndex(
      (one) =>
        one.path === path && (severity === undefined || one.severity === severity) && (category === undefined || one.category === category),
    );
    if (found < 0) fail('hazard_missing', path, [severity, category].filter((part) => part !== undefined).join(' '));
    else left.splice(found, 1);
  }
  for (const { path, severity, category } of left) fail('hazard_unexpected', path, '', `${severity} ${category}`);
}

/** Exactly these, each once. */
function checkNotices({ notices }: Expected, { consequences }: Evaluation, fail: Fail): void {
  if (!notices) return;
  const left = consequences.flatMap((one) => (one.do === 'notify' ? [one] : []));
  for (const { path, role } of notices) {
    const found = left.findIndex((one) => one.path === path && one.role === role);
    if (found < 0) fail('notice_missing', path, role);
    else left.splice(found, 1);
  }
  for (const { path, role } of left) fail('notice_unexpected', path, '', role);
}

function show(value: unknown): string {
  return value === undefined ? '' : JSON.stringify(value);
}
