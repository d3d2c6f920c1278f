/** A sheet as plain texts, whatever file it came from. Blank cells are ''; rows and columns stand where they stood. */
export type Table = { sheet: string; rows: string[][] };

/** The first sheet of that name, whatever its letters' case. */
export function findTable(tables: readonly Table[], sheet: string): Table | undefined {
  return tables.find((table) => table.sheet.trim().toLowerCase() === sheet);
}
