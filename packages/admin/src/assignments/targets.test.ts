import { expect, test } from 'vitest';
import type { UnitNode } from '../data/unitTree.ts';
import { setSubtree, tidyTargets, toggleTarget, unitsCovered, unitsReached } from './targets.ts';

const unit = (id: string, parent: string | null): UnitNode => ({
  id,
  name: id,
  nameEn: null,
  kind: 'office',
  parent: parent ? { id: parent } : null,
});

// Children before parents: the server sorts by its own order.
const units = [
  unit('class-1', 'school'),
  unit('school', 'college'),
  unit('class-2', 'school'),
  unit('college', null),
  unit('office', 'college'),
];

test('a subtree reaches the unit and everything below it', () => {
  expect([...unitsReached([{ unit: 'school', subtree: true }], units)].toSorted()).toEqual(['class-1', 'class-2', 'school']);
  expect([...unitsReached([{ unit: 'school', subtree: false }], units)]).toEqual(['school']);
});

test('a unit reached twice counts once', () => {
  const targets = [
    { unit: 'college', subtree: true },
    { unit: 'office', subtree: false },
  ];
  expect(unitsReached(targets, units).size).toBe(5);
  expect(tidyTargets(targets, units)).toEqual([{ unit: 'college', subtree: true }]);
});

test('a chosen unit does not cover itself', () => {
  expect([...unitsCovered([{ unit: 'school', subtree: true }], units)].toSorted()).toEqual(['class-1', 'class-2']);
});

test('a tick takes those below along, a second tick takes it back', () => {
  const ticked = toggleTarget([], 'school', true);
  expect(ticked).toEqual([{ unit: 'school', subtree: true }]);
  expect(setSubtree(ticked, 'school', false)).toEqual([{ unit: 'school', subtree: false }]);
  expect(toggleTarget(ticked, 'school', true)).toEqual([]);
});
