/** A file that somebody chose, as a definition. The readers are loaded when a file is there: most visits need neither. */
import { refused, type TemplateFile } from './templateFile.ts';

const largest = 20 * 1024 * 1024;

export async function readTemplateFile(file: File): Promise<TemplateFile> {
  if (file.size > largest) return refused('transfer.tooLarge');
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes.length === 0) return refused('transfer.emptyFile');
  if (/\.json$/i.test(file.name)) return (await import('./readJsonTemplate.ts')).readJsonTemplate(bytes);
  if (/\.(xlsx|xls|csv)$/i.test(file.name)) return (await import('./readXlsformTemplate.ts')).readXlsformTemplate(bytes, file.name);
  return refused('transfer.unknownFile');
}
