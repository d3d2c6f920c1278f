import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Definition } from '../../src/definition/definition.ts';
import { parseDefinition } from '../../src/definition/parse.ts';
import { assertProperty } from '../../src/properties/assertProperty.ts';
import { forms } from '../../src/properties/arbitraryForm.ts';
import { exportXlsform } from '../../src/xlsform/export.ts';
import { importXlsform } from '../../src/xlsform/import.ts';
import { readWorkbook } from '../../src/xlsform/readWorkbook.ts';
import { writeWorkbook } from '../../src/xlsform/writeWorkbook.ts';
import { anyDefinition, plainDefinition } from './randomDefinition.ts';

function imported(tables: Parameters<typeof importXlsform>[0]): Definition {
  const read = importXlsform(tables);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.definition;
}

it('gives back what XLSForm has words for, in its own words alone', () => {
  assertProperty(
    fc.property(plainDefinition, (definition) => {
      expect(parseDefinition(definition).ok).toBe(true);
      const { tables, report } = exportXlsform(definition);
      expect(report).toEqual([]);
      expect(tables.flatMap(({ rows }) => rows[0]!)).not.toContain('anjian_more');
      expect(imported(tables)).toEqual(definition);
    }),
    { numRuns: 150 },
  );
});

it('gives back whatever a definition holds, and names what XLSForm has no words for', () => {
  assertProperty(
    fc.property(anyDefinition, (definition) => {
      const { tables, report } = exportXlsform(definition);
      expect(imported(tables)).toEqual(definition);
      const written = tables.flatMap(({ rows }) => rows.slice(1).filter((row) => (row[rows[0]!.indexOf('anjian_more')] ?? '') !== ''));
      expect(report.filter(({ done }) => done === 'own_column')).toHaveLength(written.length);
    }),
    { numRuns: 150 },
  );
});

it('gives back definitions that nobody checked, with calls that lack arguments and keys of every kind', () => {
  assertProperty(
    fc.property(forms, (definition) => {
      expect(imported(exportXlsform(definition).tables)).toEqual(JSON.parse(JSON.stringify(definition)));
    }),
    { numRuns: 100 },
  );
});

it('gives it back from an .xlsx file too', async () => {
  await assertProperty(
    fc.asyncProperty(anyDefinition, async (definition) => {
      const { tables } = exportXlsform(definition);
      const read = await readWorkbook(await writeWorkbook(tables), 'exported.xlsx');
      expect(imported(read.ok ? read.tables : [])).toEqual(definition);
    }),
    { numRuns: 30 },
  );
});

it('gives the same tables from the same definition', () => {
  assertProperty(
    fc.property(anyDefinition, (definition) => {
      const { tables } = exportXlsform(definition);
      expect(exportXlsform(imported(tables)).tables).toEqual(tables);
    }),
    { numRuns: 50 },
  );
});
