import { parseDefinition } from '@anjian/schema/definition/parse.ts';
import { findJsonFault } from './findJsonFault.ts';
import { checkLines, problemLines } from './problemLines.ts';
import { refused, type TemplateFile } from './templateFile.ts';

/** A template as this product writes it out, or as somebody wrote it by hand. */
export function readJsonTemplate(bytes: Uint8Array): TemplateFile {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refused('transfer.notText');
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refused('transfer.notJson', findJsonFault(text) ?? { line: 1, column: 1 });
  }
  const parsed = parseDefinition(json);
  if (!parsed.ok) return { ok: false, report: problemLines(parsed.problems) };
  return { ok: true, definition: parsed.definition, report: checkLines(parsed.definition) };
}
