import { allLines, type Paper, type PaperLine } from './paper.ts';

/** A question whose answer is another one now; null where it was not asked then, or is not asked any more. */
export type RevisionChange = { path: string; label: string; before: PaperLine | null; now: PaperLine | null };

/** What changed from one revision to the next, question by question, in the order of the newer one; what went away last. */
export function compareRevisions(before: Paper, now: Paper): RevisionChange[] {
  const earlier = new Map(allLines(before).map((line) => [line.path, line]));
  const later = allLines(now);
  const kept = later.map((line) => ({ path: line.path, label: line.label, before: earlier.get(line.path) ?? null, now: line }));
  const paths = new Set(later.map(({ path }) => path));
  const gone = [...earlier.values()].filter(({ path }) => !paths.has(path));
  return [...kept, ...gone.map((line) => ({ path: line.path, label: line.label, before: line, now: null }))].filter(
    (change) => said(change.before) !== said(change.now),
  );
}

/** Everything that was said at a question; a register says nothing itself, its rows do. */
function said(line: PaperLine | null): string {
  if (!line || line.rows) return '';
  const { text, note, verdict, photos, attachments, signature } = line;
  const parts = [
    verdict ?? '',
    text,
    note,
    ...[...photos, ...attachments].map(({ sha256, marks }) => (marks ? `${sha256} ${JSON.stringify(marks)}` : sha256)),
    signature?.sha256 ?? '',
  ];
  return parts.some((part) => part !== '') ? JSON.stringify(parts) : '';
}
