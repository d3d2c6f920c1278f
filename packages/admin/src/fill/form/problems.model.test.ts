import { check, definition, group, section, text } from '@anjian/schema/definition/build.ts';
import { evaluate } from '@anjian/schema/evaluate/evaluate.ts';
import type { Problem } from '@anjian/schema/problems/problem.ts';
import { describe, expect, test } from 'vitest';
import { nextAfter, openPaths, problemsToShow, standings } from './problems.model.ts';

const required: Problem = { path: 'a', code: 'required', severity: 'error', details: {} };
const outOfRange: Problem = { path: 'a', code: 'out_of_range', severity: 'error', details: {} };
const noteWanted: Problem = { path: 'a', code: 'note_required', severity: 'error', details: {} };

describe('what is said about a question', () => {
  test.each([
    ['while it is being typed', { showAll: false, left: false, isTyped: true }, []],
    ['when a button was tapped', { showAll: false, left: false, isTyped: false }, [outOfRange]],
    ['when somebody has moved on', { showAll: false, left: true, isTyped: true }, [outOfRange, noteWanted]],
    ['after an attempt to submit', { showAll: true, left: false, isTyped: true }, [required, outOfRange, noteWanted]],
  ] as const)('%s', (_when, attention, expected) => {
    expect(problemsToShow([required, outOfRange, noteWanted], attention)).toEqual(expected);
  });
});

test('each open place is named once, warnings not at all', () => {
  expect(openPaths([required, outOfRange, { ...required, path: 'b', severity: 'warning' }, { ...required, path: 'c' }])).toEqual([
    'a',
    'c',
  ]);
});

test('the next place comes round to the first', () => {
  expect(nextAfter(['a', 'b'], undefined)).toBe('a');
  expect(nextAfter(['a', 'b'], 'a')).toBe('b');
  expect(nextAfter(['a', 'b'], 'b')).toBe('a');
  expect(nextAfter([], 'b')).toBeUndefined();
});

test('rows count for the section their register stands in, hidden sections not at all', () => {
  const form = definition('表', 'Form', [
    section('one', '一', 'One', [check('brakes', '制动', 'Brakes', { required: true })]),
    section('two', '二', 'Two', [group('drivers', '驾驶人', 'Drivers', [text('name', '姓名', 'Name', { required: true })])]),
    section('three', '三', 'Three', [text('why', '原因', 'Why', { required: true })], { showWhen: "brakes = 'fail'" }),
  ]);
  const rows = { drivers: { value: ['r1', 'r2'].map((id) => ({ id, answers: {} })) } };
  const context = { now: '2026-11-25T08:00:00Z', today: '2026-11-25' };
  expect(standings(form, evaluate(form, rows, context))).toEqual([
    { key: 'one', left: 1 },
    { key: 'two', left: 2 },
  ]);
  expect(standings(form, evaluate(form, { brakes: { value: 'fail' } }, context))).toEqual([
    { key: 'one', left: 0 },
    { key: 'two', left: 0 },
    { key: 'three', left: 1 },
  ]);
});
