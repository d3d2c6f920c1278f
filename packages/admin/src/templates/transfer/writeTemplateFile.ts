/** A definition as a file, with what the format had no words for. */
import type { Definition } from '@anjian/schema/definition/definition.ts';
import { exportXlsform } from '@anjian/schema/xlsform/export.ts';
import { writeWorkbook } from '@anjian/schema/xlsform/writeWorkbook.ts';
import { xlsxType } from '../../ui/saveFile.ts';
import { noteLines } from './readXlsformTemplate.ts';
import type { ReportLine } from '../../terms/importReport.ts';

export type FileFormat = 'json' | 'xlsform';
export type WrittenTemplate = { ending: string; type: string; content: BlobPart; report: ReportLine[] };

export async function writeTemplateFile(definition: Definition, format: FileFormat): Promise<WrittenTemplate> {
  if (format === 'json')
    return { ending: 'json', type: 'application/json', content: `${JSON.stringify(definition, undefined, 2)}\n`, report: [] };
  const { tables, report } = exportXlsform(definition);
  return { ending: 'xlsx', type: xlsxType, content: (await writeWorkbook(tables)) as BlobPart, report: noteLines(report) };
}
