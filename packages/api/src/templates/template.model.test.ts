import { expect, it } from 'vitest';
import { decide, firstRevision, isEditable, nextNumber } from './template.model.ts';
import type { VersionAction, VersionState } from './template.model.ts';

it.each<[VersionState, VersionAction, ReturnType<typeof decide>]>([
  ['draft', 'save', 'draft'],
  ['draft', 'discard', 'removed'],
  ['draft', 'publish', 'published'],
  ['draft', 'archive', undefined],
  ['published', 'save', undefined],
  ['published', 'discard', undefined],
  ['published', 'publish', undefined],
  ['published', 'archive', 'archived'],
  ['archived', 'restore', 'published'],
  ['archived', 'save', undefined],
  ['archived', 'publish', undefined],
])('%s: %s → %s', (state, action, next) => {
  expect(decide(state, action)).toBe(next);
});

it('is read-only once archived', () => {
  expect([isEditable({ archivedAt: null }), isEditable({ archivedAt: new Date() })]).toEqual([true, false]);
});

it('numbers versions from one, after the highest', () => {
  expect([nextNumber([]), nextNumber([1]), nextNumber([3, 1])]).toEqual([1, 2, 4]);
});

it.each([
  ['the first draft', 0, 1],
  ['a later one', 3_600_000, 3601],
  ['one made by a clock that went back', -1000, 1],
])('counts the saves of %s from a number of its own', (_, millis, expected) => {
  const createdAt = new Date('2026-09-01T00:00:00Z');
  expect(firstRevision(createdAt, new Date(createdAt.getTime() + millis))).toBe(expected);
});
