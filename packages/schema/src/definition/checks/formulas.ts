/** Every formula where it stands: whether it makes sense, and whether a condition can hold and can fail at all. */
import type { Layout, Level } from '../../evaluate/layout.ts';
import type { DefinitionCode } from '../../problems/definitionTexts.ts';
import type { DefinitionProblem, Details, Severity } from '../../problems/problem.ts';
import { specOf, type Question } from '../../questions/registry.ts';
import { checkFormula } from '../../rules/checkFormula.ts';
import { childrenOf, type Expr } from '../../rules/expression.ts';
import { Kinds } from '../../rules/kinds.ts';
import { hasNoValue, isLoose } from '../../rules/kindsTogether.ts';
import { outcomesOf } from '../../rules/outcomes.ts';
import { printFormulaWithSpans } from '../../rules/printFormula.ts';
import type { Spans } from '../../rules/span.ts';
import { isTextual, type ValueKind } from '../../rules/valueKind.ts';
import { choicesOf, type Choice } from '../choice.ts';
import type { Definition } from '../definition.ts';
import { formulasOf, walkQuestions, type PlacedQuestion } from '../walk.ts';
import { atQuestion, type Note } from './noting.ts';
import { checkReaching } from './reaching.ts';

/** 'constraint': what has to hold; 'condition': what something hangs on; 'default' and 'value': anything that fits */
type Purpose = 'condition' | 'constraint' | 'default' | 'value';

export function checkFormulas(definition: Definition, layout: Layout, note: Note): void {
  const kinds = new Kinds(layout, definition.responseSets);
  for (const [index, { key, showWhen }] of definition.sections.entries()) {
    if (!showWhen) continue;
    const place = { path: `sections[${index}].showWhen`, section: key, property: 'showWhen' };
    for (const found of findFaults(showWhen, 'condition', { kinds, level: layout.root })) note({ ...place, ...found });
  }
  for (const place of walkQuestions(definition)) checkQuestion(place, definition, kinds, note);
  checkReaching(definition, kinds, note);
}

function checkQuestion(place: PlacedQuestion, definition: Definition, kinds: Kinds, note: Note): void {
  const { question } = place;
  const level = kinds.layout.byKey.get(question.key)?.level ?? kinds.layout.root;
  for (const [property, expr] of formulasOf(question)) {
    const choices = property === 'choiceFilter' ? choicesOf(question as { choices?: Choice[] }, definition.responseSets) : undefined;
    for (const found of findFaults(expr, purposeOf(property), { kinds, level, choices, question })) {
      note({ ...atQuestion(place, property, found.code), ...found });
    }
  }
  checkAgainstShowing(place, kinds, note);
  for (const [index, { then }] of (question.consequences ?? []).entries()) {
    if (then.do !== 'require_reading') continue;
    const property = `consequences[${index}].then`;
    if (then.question === question.key) note(atQuestion(place, property, 'demands_itself'));
    else if (!kinds.layout.byKey.has(then.question)) note(atQuestion(place, property, 'unknown_question', { name: then.question }));
  }
}

/** A rule that can hold, but never while its question is shown. */
function checkAgainstShowing(place: PlacedQuestion, kinds: Kinds, note: Note): void {
  const { question } = place;
  const { showWhen } = question;
  if (!showWhen || outcomesOf(showWhen, kinds)?.has(true) !== true) return;
  for (const [property, expr] of formulasOf(question)) {
    if (property === 'showWhen' || property === 'choiceFilter' || purposeOf(property) !== 'condition') continue;
    const isPossible = (condition: Expr) => outcomesOf(condition, kinds)?.has(true) !== false;
    if (!isPossible(expr) || isPossible({ kind: 'and', exprs: [showWhen, expr] })) continue;
    note(atQuestion(place, property, 'never_holds_while_shown', {}, 'warning'));
  }
}

function purposeOf(property: string): Purpose {
  if (property === 'default') return 'default';
  if (property === 'formula') return 'value';
  return property.startsWith('constraints') ? 'constraint' : 'condition';
}

type Around = { kinds: Kinds; level: Level; choices?: readonly Choice[]; question?: Question };
type Fault = Pick<DefinitionProblem, 'code' | 'severity' | 'details' | 'from' | 'to'>;

/** What is wrong with one formula; `spans` are places in its text, in the one it prints as unless given. */
export function findFaults(expr: Expr, purpose: Purpose, around: Around, spans: Spans = printFormulaWithSpans(expr).spans): Fault[] {
  const faults: Fault[] = [];
  const add = (at: Expr, code: DefinitionCode, details: Details = {}, severity: Severity = 'error') =>
    faults.push({ code, severity, details, ...spans.get(at) });
  const { kind, problems } = checkFormula(expr, around);
  for (const { at, code, details, severity } of problems) add(at, code, details, severity);
  if (purpose === 'value') {
    if (hasNoValue(kind)) add(expr, 'value_expected', { found: kind.is });
  } else if (purpose === 'default') {
    const own = around.question && specOf(around.question).kind(around.question, around.kinds.responseSets);
    if (own && !fitsDefault(kind, own)) add(expr, 'default_misfit', { expected: own.is, found: kind.is });
  } else if (kind.is !== 'boolean' && !isLoose(kind)) {
    add(expr, 'condition_expected', { found: kind.is });
  }
  if (problems.some(({ severity }) => severity === 'error')) return faults;
  if (purpose === 'condition' || purpose === 'constraint') addOutcomes(expr, purpose, around.kinds, add);
  for (const inner of conditionsInRows(expr)) addOutcomes(inner, 'condition', around.kinds, add);
  return faults;
}

type Add = (at: Expr, code: DefinitionCode, details?: Details, severity?: Severity) => void;

function addOutcomes(expr: Expr, purpose: 'condition' | 'constraint', kinds: Kinds, add: Add): void {
  const outcomes = outcomesOf(expr, kinds);
  if (!outcomes) return;
  // Somebody who writes `false` means it.
  if (!outcomes.has(true)) add(expr, 'never_holds', {}, expr.kind === 'literal' ? 'warning' : 'error');
  else if (purpose === 'constraint' && !outcomes.has(false)) add(expr, 'never_fails', {}, 'warning');
  else if (outcomes.size === 1 && expr.kind !== 'literal') add(expr, 'always_holds', {}, 'warning');
  else if (purpose === 'condition' && !outcomes.has(false) && expr.kind !== 'literal') add(expr, 'holds_once_answered', {}, 'info');
}

/** What is asked of each row by count, any and all. */
function conditionsInRows(expr: Expr): Expr[] {
  const inside = childrenOf(expr).flatMap(conditionsInRows);
  const isCondition = expr.kind === 'rows' && expr.expr && (expr.fn === 'count' || expr.fn === 'any' || expr.fn === 'all');
  return isCondition && expr.expr ? [expr.expr, ...inside] : inside;
}

/** Whether a value of the one kind makes an answer of the other. */
function fitsDefault(kind: ValueKind, own: ValueKind): boolean {
  if (isLoose(kind) || own.is === 'unknown') return true;
  if (hasNoValue(own) || hasNoValue(kind)) return false;
  if (own.is === 'text') return true;
  if (own.is === 'choices') return isTextual(kind) || kind.is === 'choices' || kind.is === 'list';
  return isTextual(own) ? isTextual(kind) : kind.is === own.is;
}
