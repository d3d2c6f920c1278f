/** What the office reads for one unit on one day. */
import type { TaskState } from '../tasks/task.model.ts';

export const dayOutcomes = ['ALL_SAFE', 'REPORTED', 'FINDINGS', 'IN_PROGRESS', 'WAITING', 'LATE', 'SILENT', 'EXCUSED'] as const;
export type DayOutcome = (typeof dayOutcomes)[number];

export type DayFacts = {
  state: TaskState;
  /** handed in after it was due, or not yet handed in then */
  late: boolean;
  /** begun by somebody who wanted to: nobody waits for it */
  isOnDemand: boolean;
  isStarted: boolean;
  dueAt: Date;
  failCount: number;
  hazardCount: number;
};

/**
 * | handed in            | → outcome | not handed in      | before due  | after due |
 * |----------------------|-----------|--------------------|-------------|-----------|
 * | something was found  | FINDINGS  | work has begun     | IN_PROGRESS | LATE      |
 * | else after due       | LATE      | no sign of life    | WAITING     | SILENT    |
 * | else all safe        | ALL_SAFE  | excused            | EXCUSED     | EXCUSED   |
 * | else                 | REPORTED  |                    |             |           |
 *
 * What was begun on demand is never late, and nobody is silent: until it is handed in it is in progress.
 */
export function outcomeOf(facts: DayFacts, now: Date): DayOutcome {
  if (facts.state === 'excused') return 'EXCUSED';
  if (isHandedIn(facts.state)) {
    if (facts.failCount > 0 || facts.hazardCount > 0) return 'FINDINGS';
    if (facts.late) return 'LATE';
    return facts.state === 'all_safe' ? 'ALL_SAFE' : 'REPORTED';
  }
  const isPastDue = now > facts.dueAt && !facts.isOnDemand;
  if (facts.isStarted) return isPastDue ? 'LATE' : 'IN_PROGRESS';
  return isPastDue ? 'SILENT' : 'WAITING';
}

export type DayCounts = {
  total: number;
  allSafe: number;
  submitted: number;
  withFindings: number;
  late: number;
  silent: number;
  waiting: number;
  inProgress: number;
  missed: number;
  excused: number;
};

/**
 * `late` counts everything late, findings included; `submitted` every form handed in; the others are
 * the outcomes of their name.
 */
export function countDay(rows: readonly { outcome: DayOutcome; state: TaskState; late: boolean }[]): DayCounts {
  const having = (outcome: DayOutcome) => rows.filter((row) => row.outcome === outcome).length;
  return {
    total: rows.length,
    allSafe: rows.filter((row) => row.state === 'all_safe').length,
    submitted: rows.filter((row) => row.state === 'submitted').length,
    withFindings: having('FINDINGS'),
    late: rows.filter((row) => row.outcome === 'LATE' || (row.late && isHandedIn(row.state))).length,
    silent: having('SILENT'),
    waiting: having('WAITING'),
    inProgress: having('IN_PROGRESS'),
    missed: rows.filter((row) => row.state === 'missed').length,
    excused: having('EXCUSED'),
  };
}

function isHandedIn(state: TaskState): boolean {
  return state === 'submitted' || state === 'all_safe';
}
