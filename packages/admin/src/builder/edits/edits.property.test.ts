import { parseDefinition } from '@anjian/schema/definition/parse.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assertProperty } from '@anjian/schema/properties/assertProperty.ts';
import { anyDefinition, anyEdit } from '../../../test/anyDefinition.ts';
import { keysInside } from './keys.ts';

describe('every edit of every definition', () => {
  it('gives a definition that the format takes', () => {
    assertProperty(
      fc.property(anyDefinition, fc.array(anyEdit, { maxLength: 10 }), (definition, edits) => {
        const edited = edits.reduce((now, edit) => edit.does(now), definition);
        expect(parseDefinition(edited)).toMatchObject({ ok: true });
      }),
      { numRuns: 300 },
    );
  });

  it('keeps every key once', () => {
    assertProperty(
      fc.property(anyDefinition, anyEdit, (definition, edit) => {
        const edited = edit.does(definition);
        const keys = edited.sections.flatMap(({ key, questions }) => [key, ...questions.flatMap(keysInside)]);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves the definition it was given as it was', () => {
    assertProperty(
      fc.property(anyDefinition, anyEdit, (definition, edit) => {
        const before = structuredClone(definition);
        edit.does(definition);
        expect(definition).toEqual(before);
      }),
    );
  });

  it('moves, gathers and dissolves without losing or doubling a question', () => {
    const keeping = new Set(['move', 'step', 'intoGroup', 'outOfGroup', 'moveSection', 'joinSection']);
    assertProperty(
      fc.property(
        anyDefinition,
        anyEdit.filter(({ name }) => keeping.has(name)),
        (definition, edit) => {
          const keys = (one: typeof definition) => one.sections.flatMap(({ questions }) => questions.flatMap(keysInside)).sort();
          expect(keys(edit.does(definition))).toEqual(keys(definition));
        },
      ),
      { numRuns: 300 },
    );
  });
});
