import { expect, it } from 'vitest';
import { decide, isEditable, nextNumber } from './template.model.ts';
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
