/** Makes a form test of answers that somebody just gave: whatever the form says of them now is what is expected from now on. */
import type { Answers } from '../answers/answer.ts';
import { parseAnswers } from '../answers/parse.ts';
import type { Path } from '../answers/path.ts';
import type { Definition } from '../definition/definition.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import type { Evaluation } from '../evaluate/evaluation.ts';
import type { Value } from '../rules/value.ts';
import { longestPath, longestValue, mostExpected, type FormTest, type Situation } from './formTest.ts';
import { contextIn } from './run.ts';

/**
 * A test that passes as long as the form stays as it is. Answers that the form cannot take are left out. Of a form with more
 * than 500 questions shown, the first 500 are expected.
 */
export function recordFormTest(definition: Definition, name: string, given: Answers, situation: Situation): FormTest {
  const { answers } = parseAnswers(definition, given);
  const filled = { answers, ...withoutWhatIsGone(definition, situation) };
  return { name, ...filled, expect: expectationOf(evaluate(definition, answers, contextIn(filled))) };
}

/** The same sample answers with what the form says of them now. */
export function recordAgain(definition: Definition, { name, answers, expect: _expected, ...situation }: FormTest): FormTest {
  return recordFormTest(definition, name, answers, situation);
}

/** Nothing that says nothing, and of the last submission what the form still asks. */
function withoutWhatIsGone(definition: Definition, { today, context = {} }: Situation): Situation {
  const last = context.last && parseAnswers(definition, context.last).answers;
  const entries = Object.entries({ ...context, last }).filter(
    ([, one]) => one !== undefined && (typeof one === 'string' || Object.keys(one).length > 0),
  );
  const known = Object.fromEntries(entries);
  return { ...(today === undefined ? {} : { today }), ...(Object.keys(known).length > 0 ? { context: known } : {}) };
}

function expectationOf(evaluation: Evaluation): FormTest['expect'] {
  const { score, consequences, problems } = evaluation;
  const states = Object.entries(evaluation.questions).filter(([path]) => isShort(path));
  const pathsOf = (holds: (state: Evaluation['questions'][Path]) => boolean) =>
    states.flatMap(([path, state]) => (holds(state) ? [path] : [])).slice(0, mostExpected);
  const said = problems.filter(({ path }) => path !== '' && isShort(path)).map(({ path, code }) => ({ path, code }));
  const values = Object.entries(evaluation.values).filter(
    (entry): entry is [Path, boolean | number | string | null] => isShort(entry[0]) && isPlain(entry[1]),
  );
  const hazards = consequences.flatMap((one) =>
    one.do === 'raise_hazard' ? [{ path: one.path, severity: one.severity, category: one.category }] : [],
  );
  const notices = consequences.flatMap((one) => (one.do === 'notify' ? [{ path: one.path, role: one.role }] : []));
  return {
    visible: pathsOf(({ visible }) => visible),
    hidden: pathsOf(({ visible }) => !visible),
    required: pathsOf(({ required }) => required),
    // One too many would be missing from what its question is allowed to say.
    ...(said.length <= mostExpected ? { problems: said } : {}),
    complete: evaluation.complete,
    ...(values.length > 0 ? { values: Object.fromEntries(values.slice(0, mostExpected)) } : {}),
    ...(score ? { score: scoreExpected(score) } : {}),
    ...(hazards.length <= mostExpected && hazards.every(({ path }) => isShort(path)) ? { hazards } : {}),
    ...(notices.length <= mostExpected && notices.every(({ path }) => isShort(path)) ? { notices } : {}),
  };
}

function scoreExpected({ points, percent, passed }: NonNullable<Evaluation['score']>): NonNullable<FormTest['expect']['score']> {
  return { points, ...(percent === null ? {} : { percent }), ...(passed === null ? {} : { passed }) };
}

function isShort(path: Path): boolean {
  return path.length <= longestPath;
}

function isPlain(value: Value): boolean {
  return typeof value === 'string' ? value.length <= longestValue : !Array.isArray(value);
}
