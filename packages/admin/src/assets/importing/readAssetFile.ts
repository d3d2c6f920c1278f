/** A spreadsheet that somebody chose. The reader is loaded when a file is there: most visits need none. */
import type { Grid } from './columns.ts';

export type AssetFile =
  | { ok: true; grid: Grid }
  | { ok: false; why: 'assets.fileTooLarge' | 'assets.fileEmpty' | 'assets.fileUnknown' | 'assets.fileUnreadable' };

const largest = 20 * 1024 * 1024;

export async function readAssetFile(file: File): Promise<AssetFile> {
  if (file.size > largest) return { ok: false, why: 'assets.fileTooLarge' };
  if (!/\.(xlsx|xls|csv)$/i.test(file.name)) return { ok: false, why: 'assets.fileUnknown' };
  const [{ readSpreadsheet }, { readGrid }] = await Promise.all([import('@anjian/schema/xlsform/readWorkbook.ts'), import('./columns.ts')]);
  const workbook = await readSpreadsheet(new Uint8Array(await file.arrayBuffer()), file.name);
  if (!workbook.ok) return { ok: false, why: 'assets.fileUnreadable' };
  // The first sheet with anything on it: others hold notes and lists to choose from.
  for (const { rows } of workbook.tables) {
    const grid = readGrid(rows);
    if (grid && grid.rows.length > 0) return { ok: true, grid };
  }
  return { ok: false, why: 'assets.fileEmpty' };
}
