import { describe, expect, it } from 'vitest';
import { decide, openStates, statesAllowing, taskStates } from './task.model.ts';
import type { TaskAction, TaskMoment, TaskState } from './task.model.ts';

const opensAt = new Date('2026-09-29T00:00:00Z');
const closesAt = new Date('2026-09-29T10:00:00Z');
const within = new Date('2026-09-29T08:00:00Z');
const task = (state: TaskState, isUnsigned = false): TaskMoment => ({ state, isUnsigned, opensAt, closesAt, isUnitArchived: false });

describe('what may happen in each state', () => {
  const expected: Record<TaskAction, Partial<Record<TaskState, TaskState>>> = {
    save_draft: { pending: 'in_progress', in_progress: 'in_progress', late: 'late', returned: 'returned', all_safe: 'all_safe' },
    submit: { pending: 'submitted', in_progress: 'submitted', late: 'submitted', returned: 'submitted', all_safe: 'submitted' },
    declare_all_safe: { pending: 'all_safe', in_progress: 'all_safe', late: 'all_safe' },
    arrive: {
      pending: 'submitted',
      in_progress: 'submitted',
      late: 'submitted',
      returned: 'submitted',
      all_safe: 'submitted',
      missed: 'submitted',
    },
    arrive_all_safe: { pending: 'all_safe', in_progress: 'all_safe', late: 'all_safe', missed: 'all_safe' },
    return: { submitted: 'returned', all_safe: 'returned' },
    excuse: { pending: 'excused', in_progress: 'excused', late: 'excused', returned: 'excused', missed: 'excused' },
    mark_late: { pending: 'late', in_progress: 'late' },
    put_off: { late: 'pending' },
    mark_missed: { pending: 'missed', in_progress: 'missed', late: 'missed', returned: 'missed' },
  };
  const cases = (Object.keys(expected) as TaskAction[]).flatMap((action) =>
    taskStates.map((state) => ({ action, state, next: expected[action][state] })),
  );

  it.each(cases)('$action when $state → $next', ({ action, state, next }) => {
    expect(decide(task(state), action, within)).toEqual(next ? { next } : { refused: 'wrong_state' });
  });

  it('gives SQL the same lists', () => {
    expect(statesAllowing('mark_late')).toEqual(['pending', 'in_progress']);
    expect(openStates).toEqual(['pending', 'in_progress', 'late', 'returned']);
  });
});

describe('while the second signature is missing', () => {
  it.each<[TaskAction, boolean]>([
    ['save_draft', true],
    ['submit', true],
    ['declare_all_safe', false],
    ['arrive', true],
    ['arrive_all_safe', false],
    ['return', false],
    ['excuse', false],
  ])('%s is possible: %s', (action, isPossible) => {
    expect('next' in decide(task('submitted', true), action, within)).toBe(isPossible);
  });
});

describe('a unit out of use', () => {
  it.each(['save_draft', 'submit', 'declare_all_safe', 'arrive'] as const)('takes no %s', (action) => {
    expect(decide({ ...task('pending'), isUnitArchived: true }, action, within)).toEqual({ refused: 'unit_archived' });
  });
  it('can be released from what it owes', () => {
    expect(decide({ ...task('late'), isUnitArchived: true }, 'excuse', within)).toEqual({ next: 'excused' });
  });
});

describe('the window', () => {
  it.each<[TaskAction, string, ReturnType<typeof decide>]>([
    ['submit', '2026-09-28T23:59:59.999Z', { refused: 'not_open_yet' }],
    ['submit', '2026-09-29T00:00:00.000Z', { next: 'submitted' }],
    ['submit', '2026-09-29T10:00:00.000Z', { next: 'submitted' }],
    ['submit', '2026-09-29T10:00:00.001Z', { refused: 'closed' }],
    ['declare_all_safe', '2026-09-29T10:00:00.001Z', { refused: 'closed' }],
    ['arrive', '2026-09-28T23:59:59.999Z', { refused: 'not_open_yet' }],
    ['arrive', '2026-09-29T10:00:00.001Z', { next: 'submitted' }],
    ['arrive_all_safe', '2026-10-29T10:00:00.000Z', { next: 'all_safe' }],
    ['save_draft', '2026-09-28T23:59:59.999Z', { refused: 'not_open_yet' }],
    ['excuse', '2026-10-29T10:00:00.000Z', { next: 'excused' }],
  ])('%s at %s', (action, now, expected) => {
    expect(decide(task('pending'), action, new Date(now))).toEqual(expected);
  });
});
