import { describe, expect, it } from 'vitest';
import { contentHash, decideSignature, readRepeat, statusWhenHandedIn } from './submission.model.ts';
import type { SubmissionStatus } from './submission.model.ts';

const content = {
  taskId: 't',
  versionId: 'v',
  definitionHash: 'd',
  kind: 'form' as const,
  answers: { a: { value: 1 }, b: { value: 'x' } },
};

describe('the content hash', () => {
  it('does not depend on the order in which answers were typed', () => {
    expect(contentHash({ ...content, answers: { b: { value: 'x' }, a: { value: 1 } } })).toBe(contentHash(content));
  });

  const photo = (mark: object) => ({ proof: { value: [{ file: 'f', sha256: 'a', marks: { width: 9, height: 9, list: [mark] } }] } });
  const box = { is: 'box', colour: 'red', weight: 2, from: [1, 1], to: [5, 5] };

  it('changes when something drawn on a photo is moved by a pixel', () => {
    const drawn = contentHash({ ...content, answers: photo(box) });
    expect(contentHash({ ...content, answers: photo({ ...box }) })).toBe(drawn);
    expect(contentHash({ ...content, answers: photo({ ...box, to: [5, 6] }) })).not.toBe(drawn);
  });

  it.each([
    ['an answer', { answers: { a: { value: 2 }, b: { value: 'x' } } }],
    ['the version', { versionId: 'w' }],
    ['the definition', { definitionHash: 'e' }],
    ['the task', { taskId: 'u' }],
    ['the kind', { kind: 'all_safe' as const }],
  ])('changes with %s', (_, change) => {
    expect(contentHash({ ...content, ...change })).not.toBe(contentHash(content));
  });
});

it.each([
  ['the same again', { contentHash: 'h', submittedById: 'p' }, 'same'],
  ['other content', { contentHash: 'i', submittedById: 'p' }, 'reused'],
  ["somebody else's id", { contentHash: 'h', submittedById: 'q' }, 'reused'],
])('a repeated client id with %s', (_, incoming, expected) => {
  expect(readRepeat({ contentHash: 'h', submittedById: 'p' }, incoming)).toBe(expected);
});

it('waits for a second person only when the form wants two', () => {
  expect([statusWhenHandedIn('none'), statusWhenHandedIn('one'), statusWhenHandedIn('two')]).toEqual([
    'complete',
    'complete',
    'awaiting_signature',
  ]);
});

it.each<[string, SubmissionStatus, { personId: string; contentHash: string }, object]>([
  ['another person, what they saw', 'awaiting_signature', { personId: 'q', contentHash: 'h' }, { accepted: true }],
  ['the submitter', 'awaiting_signature', { personId: 'p', contentHash: 'h' }, { refused: 'same_person' }],
  ['another content', 'awaiting_signature', { personId: 'q', contentHash: 'i' }, { refused: 'content_changed' }],
  ['signed already', 'complete', { personId: 'q', contentHash: 'h' }, { refused: 'not_waiting' }],
  ['replaced meanwhile', 'void', { personId: 'q', contentHash: 'h' }, { refused: 'not_waiting' }],
])('the second signature: %s', (_, status, signer, expected) => {
  expect(decideSignature({ status, submittedById: 'p', contentHash: 'h' }, signer)).toEqual(expected);
});
