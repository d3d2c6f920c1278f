/** A sheet as plain texts, whatever file it came from. Blank cells are ''; rows and columns stand where they stood. */
export type Table = { sheet: string; rows: string[][] };

/** The letter over a column: 0 is A, 26 is AA. */
export function columnLetter(index: number): string {
  const last = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
}

/** The first sheet of that name, whatever its letters' case. */
export function findTable(tables: readonly Table[], sheet: string): Table | undefined {
  return tables.find((table) => table.sheet.trim().toLowerCase() === sheet);
}
