/**
 * The life of a task. One table says everything: for each state, what may happen and where it leads.
 * SQL that changes many tasks at once takes its state lists from here (`statesAllowing`), so that
 * the database and the model cannot disagree.
 */
export const taskStates = ['pending', 'in_progress', 'submitted', 'all_safe', 'late', 'returned', 'excused', 'missed'] as const;
export type TaskState = (typeof taskStates)[number];

/**
 * Things that happen to a task. `mark_…` are the worker's, `put_off` is what a changed assignment does to it, the others
 * are people's. `arrive` and `arrive_all_safe` are `submit` and `declare_all_safe` of what was done in its window and
 * comes after it.
 */
export type TaskAction =
  | 'save_draft'
  | 'submit'
  | 'declare_all_safe'
  | 'arrive'
  | 'arrive_all_safe'
  | 'return'
  | 'excuse'
  | 'mark_late'
  | 'put_off'
  | 'mark_missed';

/**
 * | state       | save_draft  | submit    | declare_all_safe | return   | excuse  | mark_late | mark_missed |
 * |-------------|-------------|-----------|------------------|----------|---------|-----------|-------------|
 * | pending     | in_progress | submitted | all_safe         |          | excused | late      | missed      |
 * | in_progress | in_progress | submitted | all_safe         |          | excused | late      | missed      |
 * | late        | late        | submitted | all_safe         |          | excused | (put off) | missed      |
 * | returned    | returned    | submitted |                  |          | excused |           | missed      |
 * | all_safe    | all_safe    | submitted |                  | returned |         |           |             |
 * | submitted   | (unsigned)  | (unsigned)|                  | (signed) |         |           |             |
 * | missed      |             |           |                  |          | excused |           |             |
 * | excused     |             |           |                  |          |         |           |             |
 *
 * What arrives leads where it would have led in time, and from missed too.
 *
 * A returned task stays returned past its due time: why it came back says more than that it is late.
 * A late task that is put off, because its assignment was changed so that it is due later than now, is what it was before:
 * in_progress when somebody has begun, or else pending.
 *
 * "(signed)": not before everybody has signed.
 * "(unsigned)": allowed while the report waits for the second signature; it voids the first one.
 */
const transitions: Record<TaskState, Partial<Record<TaskAction, TaskState>>> = {
  pending: {
    save_draft: 'in_progress',
    submit: 'submitted',
    declare_all_safe: 'all_safe',
    arrive: 'submitted',
    arrive_all_safe: 'all_safe',
    excuse: 'excused',
    mark_late: 'late',
    mark_missed: 'missed',
  },
  in_progress: {
    save_draft: 'in_progress',
    submit: 'submitted',
    declare_all_safe: 'all_safe',
    arrive: 'submitted',
    arrive_all_safe: 'all_safe',
    excuse: 'excused',
    mark_late: 'late',
    mark_missed: 'missed',
  },
  late: {
    save_draft: 'late',
    submit: 'submitted',
    declare_all_safe: 'all_safe',
    arrive: 'submitted',
    arrive_all_safe: 'all_safe',
    excuse: 'excused',
    put_off: 'pending',
    mark_missed: 'missed',
  },
  returned: { save_draft: 'returned', submit: 'submitted', arrive: 'submitted', excuse: 'excused', mark_missed: 'missed' },
  all_safe: { save_draft: 'all_safe', submit: 'submitted', arrive: 'submitted', return: 'returned' },
  submitted: { return: 'returned' },
  missed: { arrive: 'submitted', arrive_all_safe: 'all_safe', excuse: 'excused' },
  excused: {},
};

const transitionsWhileUnsigned: Partial<Record<TaskAction, TaskState>> = {
  save_draft: 'submitted',
  submit: 'submitted',
  arrive: 'submitted',
};

export type TaskMoment = {
  state: TaskState;
  /** the report waits for its second signature */
  isUnsigned: boolean;
  opensAt: Date;
  closesAt: Date;
  /** the unit is out of use: it keeps its records and takes no new ones */
  isUnitArchived: boolean;
};

export type TaskRefusal = 'unit_archived' | 'not_open_yet' | 'closed' | 'wrong_state';

/** What the action leads to, or why it is refused. `now` is the database's clock. */
export function decide(task: TaskMoment, action: TaskAction, now: Date): { next: TaskState } | { refused: TaskRefusal } {
  const allowed = task.isUnsigned && task.state === 'submitted' ? transitionsWhileUnsigned : transitions[task.state];
  const next = allowed[action];
  if (isCompleting(action)) {
    if (task.isUnitArchived) return { refused: 'unit_archived' };
    if (now < task.opensAt) return { refused: 'not_open_yet' };
    if (now > task.closesAt && !isArriving(action)) return { refused: 'closed' };
  }
  return next ? { next } : { refused: 'wrong_state' };
}

export function statesAllowing(action: TaskAction): TaskState[] {
  return taskStates.filter((state) => transitions[state][action] !== undefined);
}

/** Nothing has been handed in and something still can or should be. */
export const openStates = statesAllowing('mark_missed');

/** Excusing is the manager's; it has no window. What is returned has to be handed in again, so it has. */
function isCompleting(action: TaskAction): boolean {
  return action !== 'excuse' && action !== 'mark_late' && action !== 'put_off' && action !== 'mark_missed';
}

function isArriving(action: TaskAction): boolean {
  return action === 'arrive' || action === 'arrive_all_safe';
}
