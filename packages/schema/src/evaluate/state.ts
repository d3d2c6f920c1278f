/** What the form says about one question where it stands: shown, demanded, right or wrong, and what follows from the answer. */
import { isAnswered, isNotApplicable, valueIn, type Answer } from '../answers/answer.ts';
import type { Path } from '../answers/path.ts';
import { choicesOf } from '../definition/choice.ts';
import type { Definition, Key } from '../definition/definition.ts';
import type { ProblemCode } from '../problems/answerTexts.ts';
import type { Details, Problem, Severity } from '../problems/problem.ts';
import { rowCountFindings } from '../questions/group.ts';
import { specOf } from '../questions/registry.ts';
import { isSameValue } from '../rules/value.ts';
import type { Run } from './compiling.ts';
import type { QuestionState } from './evaluation.ts';
import { isGroup } from './layout.ts';
import type { PlannedItem } from './plan.ts';
import { raise } from './raise.ts';
import { climb, scopesBelow, type Scope } from './scope.ts';
import { matchesWithin, spend } from './work.ts';

const noProblems: readonly Problem[] = [];

export function workOutState(item: PlannedItem, scope: Scope, definition: Definition): void {
  const { slot } = item;
  const answer = scope.answers[slot];
  if (!scope.visible[slot]) {
    scope.states[slot] = hiddenState(isAnswered(answer));
    scope.raised[slot] = [];
    scope.points[slot] = undefined;
    return;
  }
  const holds = (run: Run) => run(scope, scope) === true;
  const following = item.consequences.filter(({ run }) => holds(run)).map(({ conditional }) => conditional.then);
  const state: QuestionState & { problems: Problem[] } = {
    visible: true,
    required: isRequired(item, scope),
    readOnly: item.readOnly !== undefined && holds(item.readOnly),
    noteRequired: following.some((then) => then.do === 'require_note'),
    photoRequired: following.some((then) => then.do === 'require_photo'),
    answered: isAnswered(answer),
    problems: [],
  };
  const offered = offeredChoices(item, scope, definition);
  if (offered) state.offered = offered;
  findProblems(item, scope, definition, state);
  if (state.problems.length === 0) (state as QuestionState).problems = noProblems;
  scope.states[slot] = state;
  scope.raised[slot] = following.flatMap((then) => raise(then, item, scope, definition));
  const score = specOf(item.question).score;
  scope.points[slot] = definition.settings.scoring && score ? pointsOf(item, answer, definition) : undefined;
}

const hiddenStates: Record<'answered' | 'blank', QuestionState> = {
  answered: {
    visible: false,
    required: false,
    readOnly: false,
    noteRequired: false,
    photoRequired: false,
    answered: true,
    problems: noProblems,
  },
  blank: {
    visible: false,
    required: false,
    readOnly: false,
    noteRequired: false,
    photoRequired: false,
    answered: false,
    problems: noProblems,
  },
};

function hiddenState(answered: boolean): QuestionState {
  return answered ? hiddenStates.answered : hiddenStates.blank;
}

/** Problems are made anew each time, so a question that has any counts as changed. */
export function isSameState(a: QuestionState, b: QuestionState): boolean {
  return (
    a.visible === b.visible &&
    a.required === b.required &&
    a.readOnly === b.readOnly &&
    a.noteRequired === b.noteRequired &&
    a.photoRequired === b.photoRequired &&
    a.answered === b.answered &&
    isSameValue(a.offered ?? null, b.offered ?? null) &&
    a.problems.length === b.problems.length &&
    a.problems.every((problem, index) => problem === b.problems[index])
  );
}

function isRequired(item: PlannedItem, scope: Scope): boolean {
  if (item.question.required === true || item.required?.(scope, scope) === true) return true;
  return item.demandedBy.some((demand) => isDemanded(demand, scope));
}

/** By rows elsewhere, it costs as many steps as there are of them. */
function isDemanded({ item, run, from }: PlannedItem['demandedBy'][number], scope: Scope): boolean {
  if (scope.around.work.left < 0) return false;
  const others = scopesBelow(climb(scope, from), item.level);
  if (others.length > 1 && !spend(scope.around, others.length)) return false;
  return others.some((other) => other.visible[item.slot] && run(other, other) === true);
}

function offeredChoices({ filter, question }: PlannedItem, scope: Scope, definition: Definition): readonly Key[] | undefined {
  if (!filter || !('choiceFilter' in question)) return undefined;
  const { around } = scope;
  const isOffered = (choice: NonNullable<typeof around.choice>) => {
    around.choice = choice;
    return !choice.removed && filter(scope, scope) === true;
  };
  const offered = choicesOf(question, definition.responseSets).filter(isOffered);
  around.choice = undefined;
  return offered.map((choice) => choice.key);
}

type Noting = { path: Path; problems: Problem[] };

function findProblems(item: PlannedItem, scope: Scope, definition: Definition, state: QuestionState & { problems: Problem[] }): void {
  const { question, slot } = item;
  const answer = scope.answers[slot];
  const noting: Noting = { path: scope.paths[slot]!, problems: state.problems };
  state.problems.push(...(scope.shapeProblems[slot] ?? noProblems));
  const isSaid = state.answered && !(answer && 'skipped' in answer);
  // Nobody can be asked to fill what cannot be filled.
  if (state.required && !isSaid && !state.readOnly && state.problems.length === 0) note(noting, 'required');
  if (isNotApplicable(answer) && 'naAllowed' in question && question.naAllowed === false) note(noting, 'na_not_allowed');
  findFaultsOfValue(item, scope, state, definition, noting);
  // What is asked of an answer is not asked while there is none; of rows and of what is worked out it always is.
  const isTried = state.answered || specOf(question).holds !== 'value';
  for (const { constraint, run } of isTried ? item.constraints : []) {
    if (run(scope, scope) !== false) continue;
    noting.problems.push({
      path: noting.path,
      code: 'constraint',
      severity: constraint.severity,
      details: {},
      message: constraint.message,
    });
  }
  if (state.noteRequired && (answer?.note ?? '').trim() === '') note(noting, 'note_required');
  if (state.photoRequired && !hasPhotos(answer, question.type)) note(noting, 'photo_required');
}

function findFaultsOfValue(
  { question, slot }: PlannedItem,
  scope: Scope,
  state: QuestionState,
  definition: Definition,
  noting: Noting,
): void {
  const answer = scope.answers[slot];
  const value = valueIn(answer);
  if (isGroup(question)) {
    const rows = Array.isArray(value) ? value.length : 0;
    for (const { code, details } of rowCountFindings(rows, question)) note(noting, code, details);
    return;
  }
  if (value === undefined || !state.answered) return;
  const other = answer && 'value' in answer ? answer.other : undefined;
  const offered = state.offered && new Set(state.offered);
  const matches = (pattern: string, text: string) => matchesWithin(scope.around, pattern, text);
  const findings = specOf(question).validate?.(value, question, { responseSets: definition.responseSets, other, offered, matches }) ?? [];
  for (const { code, details, message, severity } of findings) {
    noting.problems.push({
      path: noting.path,
      code,
      severity: severity ?? 'error',
      details: details ?? {},
      ...(message ? { message } : {}),
    });
  }
}

function note({ path, problems }: Noting, code: ProblemCode, details: Details = {}, severity: Severity = 'error'): void {
  problems.push({ path, code, severity, details });
}

function hasPhotos(answer: Answer | undefined, type: string): boolean {
  if ((answer?.photos?.length ?? 0) > 0) return true;
  const value = valueIn(answer);
  return type === 'photo' && Array.isArray(value) && value.length > 0;
}

/** What does not apply is left out, or gets everything, as the scoring says. */
function pointsOf({ question }: PlannedItem, answer: Answer | undefined, definition: Definition) {
  const points = specOf(question).score?.(valueIn(answer), question, definition.responseSets);
  if (!points || !isNotApplicable(answer)) return points;
  return definition.settings.scoring?.notApplicable === 'full' ? { points: points.max, max: points.max } : undefined;
}
