import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assertProperty } from '../properties/assertProperty.ts';
import { guardCell, unguardCell } from './guardCell.ts';
import { readSpreadsheet } from './readWorkbook.ts';
import { writeCsv } from './writeCsv.ts';
import { writeWorkbook } from './writeWorkbook.ts';

/** In every browser and in Node; the language's own types do not know it. */
declare const TextEncoder: new () => { encode: (text: string) => Uint8Array };
const bytesOf = (text: string) => new TextEncoder().encode(text);

test.each([
  ['=SUM(A1)', "'=SUM(A1)"],
  ['＋86', "'＋86"],
  ['-18', '-18'],
  ['-18 度以下', "'-18 度以下"],
  ["'tis", "''tis"],
  ['制动有效', '制动有效'],
])('%s is written as %s, and read as it was', (text, cell) => {
  expect(guardCell(text)).toBe(cell);
  expect(unguardCell(cell)).toBe(text);
});

test('texts come back from a .csv and from an .xlsx as they went out, whatever stands in them', async () => {
  const letters = fc.string({ unit: fc.constantFrom('=', '-', '@', "'", '"', ',', ';', '制', 'a', ' ', '\n', '0', '＝'), maxLength: 12 });
  // A spreadsheet ends where its last filled cell does.
  const rows = fc.array(
    fc.tuple(letters, letters).map(([one, other]) => [`x${one}`, one, other, 'end']),
    { minLength: 1, maxLength: 5 },
  );
  await assertProperty(
    fc.asyncProperty(rows, async (texts) => {
      const cells = [['key', 'a', 'b', 'c'], ...texts.map((row) => row.map(guardCell))];
      const read = [
        await readSpreadsheet(bytesOf(writeCsv(cells)), 'texts.csv'),
        await readSpreadsheet(await writeWorkbook([{ sheet: 'texts', rows: cells }]), 'texts.xlsx'),
      ];
      for (const one of read) expect(one.ok && one.tables[0]?.rows.slice(1).map((row) => row.map(unguardCell))).toEqual(texts);
    }),
    { numRuns: 60 },
  );
});
