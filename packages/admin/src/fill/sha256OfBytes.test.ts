import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { sha256OfBytes } from './sha256OfBytes.ts';

const bytes = (length: number) => Uint8Array.from({ length }, (_, index) => (index * 31 + length) % 256);
const reference = (message: Uint8Array) => new Uint8Array(createHash('sha256').update(message).digest());

test('is SHA-256 for every length around the borders of a block', () => {
  for (let length = 0; length <= 200; length++) expect([length, sha256OfBytes(bytes(length))]).toEqual([length, reference(bytes(length))]);
});

test('is SHA-256 for a photo', () => {
  expect(sha256OfBytes(bytes(1_000_003))).toEqual(reference(bytes(1_000_003)));
});
