import { useState } from 'react';
import { keepReport, keptReport, type ReportLine } from '../../terms/importReport.ts';

export type ImportNotes = {
  /** those not yet put away */
  lines: readonly ReportLine[];
  drop: (dropped: readonly ReportLine[]) => void;
  /** all of them again, as they were when the builder was opened; undefined when none was put away */
  bring: (() => void) | undefined;
};

/** What the import of this template left to be looked at, on this device until its author is done with it. */
export function useImportNotes(template: string): ImportNotes {
  const [all] = useState(() => keptReport(template));
  const [lines, setLines] = useState<readonly ReportLine[]>(all);
  const keep = (left: readonly ReportLine[]) => {
    setLines(left);
    keepReport(template, left);
  };
  return {
    lines,
    drop: (dropped) => keep(lines.filter((line) => !dropped.includes(line))),
    bring: lines.length < all.length ? () => keep(all) : undefined,
  };
}
