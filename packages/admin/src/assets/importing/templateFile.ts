/** A spreadsheet to begin with: the headers that are understood, and two lines that show how they are filled. */
import { saveFile, xlsxType } from '../../ui/saveFile.ts';

export type TemplateWords = { file: string; sheet: string; headers: readonly string[]; lines: readonly (readonly string[])[] };

export async function saveTemplateFile({ file, sheet, headers, lines }: TemplateWords): Promise<void> {
  const { writeWorkbook } = await import('@anjian/schema/xlsform/writeWorkbook.ts');
  const bytes = await writeWorkbook([{ sheet, rows: [[...headers], ...lines.map((line) => [...line])] }]);
  saveFile(`${file}.xlsx`, bytes as Uint8Array<ArrayBuffer>, xlsxType);
}
