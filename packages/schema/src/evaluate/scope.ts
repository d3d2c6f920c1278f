/** The answers of one level while a form is evaluated: of the form itself, or of one row. */
import type { Answer } from '../answers/answer.ts';
import { pathInRow, type Path } from '../answers/path.ts';
import type { Choice } from '../definition/choice.ts';
import type { Points } from '../questions/question.ts';
import type { Problem } from '../problems/problem.ts';
import type { Value } from '../rules/value.ts';
import type { EvaluationContext, QuestionState, RaisedConsequence } from './evaluation.ts';
import type { Item, Level } from './layout.ts';
import type { Work } from './work.ts';

/** What all scopes of one form share. */
export type Surroundings = {
  context: EvaluationContext;
  /** the value a question had in the last submission */
  last: (item: Item) => Value;
  /** the choice a filter looks at */
  choice: Choice | undefined;
  work: Work;
};

/** By slot: what is held and what was worked out from it. */
export class Scope {
  readonly level: Level;
  readonly parent: Scope | undefined;
  readonly around: Surroundings;
  readonly rowId: string;
  /** 1 is the first */
  rowNumber = 0;
  /** false once its row was taken away */
  isThere = true;
  readonly paths: Path[];
  readonly answers: (Answer | undefined)[] = [];
  readonly shapeProblems: (readonly Problem[] | undefined)[] = [];
  readonly visible: boolean[] = [];
  readonly values: Value[] = [];
  readonly rows: (Scope[] | undefined)[] = [];
  readonly states: QuestionState[] = [];
  readonly raised: (readonly RaisedConsequence[])[] = [];
  readonly points: (Points | undefined)[] = [];

  constructor(level: Level, around: Surroundings, parent?: Scope, rowId = '') {
    this.level = level;
    this.parent = parent;
    this.around = around;
    this.rowId = rowId;
    const groupPath = parent && level.group ? parent.paths[level.group.slot]! : '';
    this.paths = level.items.map(({ question }) => (parent ? pathInRow(groupPath, rowId, question.key) : question.key));
    for (const { slot } of level.items) {
      this.visible[slot] = false;
      this.values[slot] = null;
      this.raised[slot] = nothingRaised;
    }
  }
}

const nothingRaised: readonly RaisedConsequence[] = [];

export function climb(scope: Scope, level: Level): Scope {
  let at = scope;
  while (at.level !== level && at.parent) at = at.parent;
  return at;
}

/** Every scope of a level below one; itself when it is of that level. */
export function scopesBelow(scope: Scope, level: Level): readonly Scope[] {
  if (scope.level === level) return [scope];
  if (level.parent === scope.level && level.group) return scope.rows[level.group.slot] ?? [];
  return level.parent && level.group ? scopesBelow(scope, level.parent).flatMap((outer) => outer.rows[level.group!.slot] ?? []) : [];
}

/** Rows that count: those of a group that is shown. */
export function visibleRows(scope: Scope, level: Level): readonly Scope[] {
  if (scope.level === level) return [scope];
  if (!level.parent || !level.group) return [];
  const { slot } = level.group;
  if (level.parent === scope.level) return scope.visible[slot] ? (scope.rows[slot] ?? []) : [];
  return visibleRows(scope, level.parent).flatMap((outer) => (outer.visible[slot] ? (outer.rows[slot] ?? []) : []));
}
