/**
 * A form while it is filled: the answers by scope, what was worked out from them, and which steps are due. Every step is
 * done at most once for a change, in the plan's order; steps due earlier than the one at work (a rule that hangs on itself)
 * are not done again, so that work is bounded whatever the definition says.
 */
import { valueIn, type Answer, type Answers, type Row } from '../answers/answer.ts';
import { parseAnswers } from '../answers/parse.ts';
import { readAnswer } from '../answers/read.ts';
import type { Definition } from '../definition/definition.ts';
import type { Problem } from '../problems/problem.ts';
import { specOf } from '../questions/registry.ts';
import { isSameValue, type Value } from '../rules/value.ts';
import type { EvaluationContext } from './evaluation.ts';
import { isGroup, type Item, type Level } from './layout.ts';
import { planOf, type Plan, type PlannedItem, type Step } from './plan.ts';
import { climb, Scope, scopesBelow, type Surroundings } from './scope.ts';
import { isSameState, workOutState } from './state.ts';
import { mostWork } from './work.ts';

export type Placed = { item: PlannedItem; scope: Scope };

export class Form {
  readonly plan: Plan;
  readonly root: Scope;
  readonly sectionVisible: boolean[];
  /** answers to questions there are none of */
  strayProblems: readonly Problem[] = [];
  /** questions in the order of the form, rows included; made anew when rows come or go */
  private placed: Placed[] | undefined;
  private readonly due: (Set<Scope> | undefined)[];
  /** where a step was made due for all that is below: it need not be gone through again for each row that changes */
  private readonly reached: (Set<Scope> | undefined)[];
  private firstDue = Number.POSITIVE_INFINITY;
  /** the states that were worked out since the last look */
  private changed: Placed[] = [];

  private readonly most: number;

  constructor(definition: Definition, json: unknown, context: EvaluationContext, most = mostWork) {
    this.most = most;
    this.plan = planOf(definition);
    this.due = this.plan.steps.map(() => undefined);
    this.reached = this.plan.steps.map(() => undefined);
    this.sectionVisible = this.plan.sections.map(() => false);
    const around: Surroundings = { context, choice: undefined, last: lastAnswers(definition, context), work: { left: most } };
    this.root = new Scope(this.plan.layout.root, around);
    this.load(json);
    this.workAnew();
  }

  /** There was more to work out than is ever done for one change. */
  get isUnfinished(): boolean {
    return this.workLeft < 0;
  }

  get workLeft(): number {
    return this.root.around.work.left;
  }

  get order(): readonly Placed[] {
    this.placed ??= this.inOrder(this.root);
    return this.placed;
  }

  /** The places whose state is new since this was last asked. */
  takeChanged(): readonly Placed[] {
    const { changed } = this;
    this.changed = [];
    return changed;
  }

  get isReordered(): boolean {
    return this.placed === undefined;
  }

  /** One answer is another; `undefined` makes it blank. */
  set(scope: Scope, item: Item, json: unknown): void {
    const { question, slot } = item;
    const { answer, problems } =
      json === undefined
        ? { answer: undefined, problems: [] }
        : readAnswer(question, json, scope.paths[slot]!, this.plan.definition.responseSets);
    this.hold(scope, item, answer, problems);
    if (this.plan.isCircular || this.isUnfinished) this.workAnew();
    else this.work();
  }

  /** As if nothing had been worked out before. */
  private workAnew(): void {
    const { steps, layout } = this.plan;
    this.due.fill(undefined);
    this.reached.fill(undefined);
    this.sectionVisible.fill(false);
    for (const { level, slot } of layout.items) {
      for (const scope of scopesBelow(this.root, level)) {
        scope.visible[slot] = false;
        scope.values[slot] = null;
      }
    }
    for (const step of steps) for (const scope of scopesBelow(this.root, step.level)) this.demand(step, scope);
    this.work();
  }

  private load(json: unknown): void {
    const { definition } = this.plan;
    const { answers, problems } = parseAnswers(definition, json);
    const byPath = problems.length > 0 ? Map.groupBy(problems, ({ path }) => path) : undefined;
    this.take(this.root, answers, byPath);
    if (!byPath) return;
    const known = new Set(this.order.map(({ scope, item }) => scope.paths[item.slot]!));
    this.strayProblems = problems.filter(({ path }) => !known.has(path));
    this.placed = undefined;
  }

  private take(scope: Scope, answers: Answers, problems?: ReadonlyMap<string, readonly Problem[]>): void {
    for (const item of scope.level.items) {
      const { question, slot } = item;
      const answer = Object.hasOwn(answers, question.key) ? answers[question.key] : undefined;
      scope.answers[slot] = answer;
      scope.shapeProblems[slot] = problems?.get(scope.paths[slot]!);
      if (item.inner) scope.rows[slot] = rowsIn(answer).map((row, index) => this.newRow(scope, item.inner!, row, index + 1, problems));
    }
  }

  private newRow(parent: Scope, level: Level, row: Row, number: number, problems?: ReadonlyMap<string, readonly Problem[]>): Scope {
    const scope = new Scope(level, parent.around, parent, row.id);
    scope.rowNumber = number;
    this.take(scope, row.answers, problems);
    return scope;
  }

  private hold(scope: Scope, item: Item, answer: Answer | undefined, problems: readonly Problem[]): void {
    const { slot, inner } = item;
    const own = problems.filter(({ path }) => path === scope.paths[slot]);
    scope.answers[slot] = answer;
    scope.shapeProblems[slot] = own.length > 0 ? own : undefined;
    this.demand(this.plan.itemSteps.get(item)!, scope);
    if (inner) this.holdRows(scope, item, inner, rowsIn(answer), problems);
    this.reach(scope, item);
  }

  /** Rows are known by their ids: one that stays keeps what was worked out for it, unless its answers are others. */
  private holdRows(scope: Scope, { slot }: Item, inner: Level, rows: readonly Row[], problems: readonly Problem[]): void {
    const before = new Map((scope.rows[slot] ?? []).map((row) => [row.rowId, row]));
    const byPath = problems.length > 0 ? Map.groupBy(problems, ({ path }) => path) : undefined;
    const after = rows.map((row, index) => {
      const known = before.get(row.id);
      before.delete(row.id);
      if (!known) return this.newRow(scope, inner, row, index + 1, byPath);
      known.rowNumber = index + 1;
      for (const item of inner.items) {
        const answer = row.answers[item.question.key];
        const own = byPath?.get(known.paths[item.slot]!) ?? [];
        if (!isSameAnswer(known.answers[item.slot], answer) || own.length > 0 || known.shapeProblems[item.slot])
          this.hold(known, item, answer, problems);
      }
      return known;
    });
    for (const gone of before.values()) gone.isThere = false;
    const isReordered = after.length !== (scope.rows[slot]?.length ?? 0) || after.some((row, index) => row !== scope.rows[slot]![index]);
    const isNew = (row: Scope) => row.states.length === 0;
    scope.rows[slot] = after;
    if (isReordered) this.placed = undefined;
    for (const row of after.filter(isNew)) this.demandAll(row);
  }

  private demandAll(row: Scope): void {
    for (const item of row.level.items) {
      this.demand(this.plan.itemSteps.get(item)!, row);
      this.demand(this.plan.stateSteps.get(item)!, row);
      for (const inner of row.rows[item.slot] ?? []) this.demandAll(inner);
    }
  }

  private demand(step: Step, scope: Scope): void {
    const scopes = this.due[step.index];
    if (scopes) scopes.add(scope);
    else this.due[step.index] = new Set([scope]);
    if (step.index < this.firstDue) this.firstDue = step.index;
  }

  /** Makes due whatever hangs on an item. */
  private reach(scope: Scope, item: Item): void {
    for (const { step, from } of this.plan.edges.get(item) ?? []) {
      const top = climb(scope, from);
      if (top.level === step.level) this.demand(step, top);
      else if (this.isNewlyReached(step, top)) for (const other of scopesBelow(top, step.level)) this.demand(step, other);
    }
  }

  /** What is due stays so until all is worked out, and rows that come meanwhile are due by themselves. */
  private isNewlyReached({ index }: Step, top: Scope): boolean {
    const tops = (this.reached[index] ??= new Set());
    if (tops.has(top)) return false;
    tops.add(top);
    return true;
  }

  private work(): void {
    const { steps } = this.plan;
    this.root.around.work.left = this.most;
    for (let index = this.firstDue; index < steps.length; index++) {
      const scopes = this.due[index];
      if (!scopes) continue;
      const step = steps[index]!;
      // A row may make later rows due for the same step; the set goes on through them, and through none twice.
      for (const scope of scopes) if (isStillThere(scope)) this.doStep(step, scope);
    }
    this.due.fill(undefined);
    this.reached.fill(undefined);
    this.firstDue = Number.POSITIVE_INFINITY;
  }

  private doStep(step: Step, scope: Scope): void {
    if (step.works === 'section')
      this.showSection(step.section.place, step.section.show === undefined || step.section.show(scope, scope) === true);
    else if (step.works === 'item') this.workOutItem(step.item, scope);
    else {
      const before = scope.states[step.item.slot];
      workOutState(step.item, scope, this.plan.definition);
      const after = scope.states[step.item.slot]!;
      // Whoever shows the question need not look at it again.
      if (before && isSameState(before, after)) scope.states[step.item.slot] = before;
      this.changed.push({ item: step.item, scope });
    }
  }

  private showSection(place: number, isVisible: boolean): void {
    if (this.sectionVisible[place] === isVisible) return;
    this.sectionVisible[place] = isVisible;
    const { section } = this.plan.sections[place]!;
    for (const item of this.plan.layout.root.items) if (item.section === section) this.demand(this.plan.itemSteps.get(item)!, this.root);
  }

  private workOutItem(item: PlannedItem, scope: Scope): void {
    const { slot, level } = item;
    const around = level.group ? scope.parent!.visible[level.group.slot]! : this.sectionVisible[item.sectionPlace]!;
    const isVisible = around && (item.show === undefined || item.show(scope, scope) === true);
    const value = isVisible ? this.valueOf(item, scope) : null;
    if (isVisible === scope.visible[slot] && isSameValue(value, scope.values[slot]!)) return;
    scope.visible[slot] = isVisible;
    scope.values[slot] = value;
    this.reach(scope, item.item);
  }

  private valueOf(item: PlannedItem, scope: Scope): Value {
    if (item.formula) return item.formula(scope, scope);
    const value = valueIn(scope.answers[item.slot]);
    return value === undefined ? null : specOf(item.question).valueOf(value, item.question);
  }

  private inOrder(scope: Scope): Placed[] {
    return scope.level.items.flatMap((item): Placed[] => [
      { item: this.plan.items.get(item)!, scope },
      ...(scope.rows[item.slot] ?? []).flatMap((row) => this.inOrder(row)),
    ]);
  }
}

function rowsIn(answer: Answer | undefined): readonly Row[] {
  const value = valueIn(answer);
  return Array.isArray(value) ? (value as Row[]) : [];
}

function isSameAnswer(before: Answer | undefined, after: Answer | undefined): boolean {
  return before === after || (before !== undefined && after !== undefined && JSON.stringify(before) === JSON.stringify(after));
}

function isStillThere(scope: Scope): boolean {
  for (let at: Scope | undefined = scope; at; at = at.parent) if (!at.isThere) return false;
  return true;
}

/** Read as this definition reads them: an answer that no longer fits counts for nothing. */
function lastAnswers(definition: Definition, context: EvaluationContext): (item: Item) => Value {
  let parsed: Answers | undefined;
  return ({ question }) => {
    if (context.last === undefined || isGroup(question)) return null;
    parsed ??= parseAnswers(definition, context.last).answers;
    const value = valueIn(Object.hasOwn(parsed, question.key) ? parsed[question.key] : undefined);
    return value === undefined ? null : specOf(question).valueOf(value, question);
  };
}
