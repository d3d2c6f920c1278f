/** What an import says about a file, ready to be read in either language, and kept for after the template is there. */
import type { Key } from '@anjian/schema/definition/definition.ts';

export type Weight = 'error' | 'warning' | 'info';

export type ReportLine = {
  says: ImportSays;
  weight: Weight;
  /** the question or section that it is about */
  key?: Key;
};

/** In the engine's words, in both languages; or a sentence of the console's. */
type ImportSays = { 'zh-CN': string; en: string } | { sentence: string; blanks?: Record<string, number> };

const keyOf = (template: string) => `anjian.imported.${template}`;
/** Storage is small, and nobody works through more than this. */
const mostKept = 500;

export function keepReport(template: string, lines: readonly ReportLine[]): void {
  try {
    window.localStorage.setItem(keyOf(template), JSON.stringify(lines.slice(0, mostKept)));
  } catch {
    // A full storage keeps no report; it was shown before the template was made.
  }
}

export function keptReport(template: string): ReportLine[] {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(keyOf(template)) ?? '[]');
    return Array.isArray(kept) ? (kept as ReportLine[]) : [];
  } catch {
    return [];
  }
}

const order: Readonly<Record<Weight, number>> = { error: 0, warning: 1, info: 2 };

/** What wants a decision first; otherwise in the order of the file. */
export function byWeight(lines: readonly ReportLine[]): ReportLine[] {
  return lines.toSorted((one, other) => order[one.weight] - order[other.weight]);
}
