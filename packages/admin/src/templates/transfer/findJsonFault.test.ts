import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assertProperty } from '@anjian/schema/properties/assertProperty.ts';
import { findJsonFault } from './findJsonFault.ts';

test.each([
  ['{"a": 1,}', { line: 1, column: 9 }],
  ['{\n  "a": 1\n  "b": 2\n}', { line: 3, column: 3 }],
  ['[1, 2', { line: 1, column: 6 }],
  ['{"a" 1}', { line: 1, column: 6 }],
  ["{'a': 1}", { line: 1, column: 2 }],
  ['{"a": 01}', { line: 1, column: 7 }],
  ['[1] 2', { line: 1, column: 5 }],
  ['[}', { line: 1, column: 2 }],
  ['{"a": tru}', { line: 1, column: 7 }],
  ['', { line: 1, column: 1 }],
])('%s', (text, fault) => {
  expect(findJsonFault(text)).toEqual(fault);
});

test('finds a fault exactly where the language itself refuses to read', () => {
  const broken = fc
    .tuple(fc.json({ maxDepth: 3 }), fc.nat(), fc.constantFrom('', ',', '}', ']', '"', ':', '0', '\n', 'x', '\\'))
    .map(([text, at, put]) => text.slice(0, at % (text.length + 1)) + put + text.slice((at % (text.length + 1)) + 1));
  assertProperty(
    fc.property(fc.oneof(fc.json(), broken), (text) => {
      let reads = true;
      try {
        JSON.parse(text);
      } catch {
        reads = false;
      }
      expect(findJsonFault(text) === undefined).toBe(reads);
    }),
    { numRuns: 2000 },
  );
});
