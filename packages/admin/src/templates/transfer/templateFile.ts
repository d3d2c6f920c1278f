/** What reading a file comes to. */
import type { Definition } from '@anjian/schema/definition/definition.ts';
import type { ReportLine } from '../../terms/importReport.ts';

export type TemplateFile = { ok: true; definition: Definition; report: ReportLine[] } | { ok: false; report: ReportLine[] };

export function refused(sentence: string, blanks: Record<string, number> = {}): TemplateFile {
  return { ok: false, report: [{ says: { sentence, blanks }, weight: 'error' }] };
}
