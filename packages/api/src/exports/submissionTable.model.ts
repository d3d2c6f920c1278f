/**
 * Submissions as lines of one table, over all versions of a template: what every export has, then the answers. A table of
 * the rows of one group has a line for each row, with the same in front. Pure.
 */
import type { Answers } from '@anjian/schema/answers/answer.ts';
import { columnTitle, exportColumns, exportRow, exportRows, type Exported, type ExportColumn } from '@anjian/schema/answers/flatten.ts';
import type { Summary } from '@anjian/schema/answers/summary.ts';
import type { Definition, Key } from '@anjian/schema/definition/definition.ts';
import type { Evaluation } from '@anjian/schema/evaluate/evaluation.ts';
import type { Locale } from '../rights/locale.ts';
import { putRight, type SubmissionArrival } from '../submissions/arrival.model.ts';
import type { SubmissionKind, SubmissionStatus } from '../submissions/submission.model.ts';
import { exportWords, type Word } from './exportWords.model.ts';

export type ExportedSubmission = {
  globalId: string;
  versionId: string;
  versionNumber: number;
  unit: string;
  asset: string | null;
  assetNumber: string | null;
  slot: string;
  submittedAt: Date;
  /** as the device says, and milliseconds from its clock to ours */
  deviceTime: Date | null;
  clockOffset: number | null;
  timeZone: string;
  submittedBy: string;
  late: boolean;
  arrival: SubmissionArrival;
  kind: SubmissionKind;
  status: SubmissionStatus;
  isSuperseded: boolean;
  summary: Summary;
  signers: readonly string[];
  hazards: readonly string[];
  answers: Answers;
  /** as it was stored; `hidden` names the answers that did not count */
  evaluation: { values?: Evaluation['values']; hidden?: readonly string[] };
};

type Telling = (word: Word) => string;

/** In the order of the table. */
const always: [Word, (submission: ExportedSubmission, tell: Telling) => string][] = [
  ['unit', ({ unit }) => unit],
  ['asset', ({ asset }) => asset ?? ''],
  ['assetNumber', ({ assetNumber }) => assetNumber ?? ''],
  ['slot', ({ slot }) => slot],
  ['submittedAt', ({ submittedAt, timeZone }) => clockTime(submittedAt, timeZone)],
  ['deviceTime', ({ timeZone, ...submission }) => deviceClockTime(submission, timeZone)],
  ['submittedBy', ({ submittedBy }) => submittedBy],
  ['late', ({ late }, tell) => tell(late ? 'yes' : 'no')],
  ['arrival', ({ arrival }, tell) => tell(arrival === 'late' ? 'late_by_rule' : arrival)],
  ['kind', ({ kind }, tell) => tell(kind)],
  ['status', ({ status, isSuperseded }, tell) => tell(isSuperseded && status === 'complete' ? 'superseded' : status)],
  ['version', ({ versionNumber }) => String(versionNumber)],
  ['pass', ({ summary }) => String(summary.pass)],
  ['fail', ({ summary }) => String(summary.fail)],
  ['na', ({ summary }) => String(summary.na)],
  ['signers', ({ signers }, tell) => signers.join(tell('between'))],
  ['hazards', ({ hazards }, tell) => hazards.join(tell('between'))],
  ['id', ({ globalId }) => globalId],
];

export type SubmissionTable = { columns: readonly ExportColumn[]; head: string[]; locale: Locale; group: Key | undefined };

/** `versions` from the oldest to the newest; the submissions themselves, or the rows of `group` in them. */
export function layOutTable(versions: readonly Definition[], locale: Locale, group?: Key): SubmissionTable {
  const columns = exportColumns(versions, group);
  const mainLocale = versions.at(-1)?.locales[0];
  return {
    columns,
    head: [...always.map(([word]) => exportWords[locale][word]), ...columns.map((column) => columnTitle(column, locale, mainLocale))],
    locale,
    group,
  };
}

/** One for the submission itself; of a group as many as it has rows. */
export function linesOf(table: SubmissionTable, submission: ExportedSubmission, definition: Definition): string[][] {
  const { columns, locale, group } = table;
  const tell: Telling = (word) => exportWords[locale][word];
  const { answers, evaluation } = submission;
  const questions = Object.fromEntries((evaluation.hidden ?? []).map((path) => [path, hiddenState]));
  const exported: Exported = { definition, answers, evaluation: { questions, values: evaluation.values ?? {} } };
  const lines = group === undefined ? [exportRow(columns, exported, locale)] : exportRows(columns, group, exported, locale);
  const front = always.map(([, cell]) => cell(submission, tell));
  return lines.map((cells) => [...front, ...cells.map((cell) => (cell === null ? '' : String(cell)))]);
}

const hiddenState: Evaluation['questions'][string] = {
  visible: false,
  required: false,
  readOnly: false,
  noteRequired: false,
  photoRequired: false,
  answered: true,
  problems: [],
};

/** '2026-09-29 16:05:00' on the clock of the assignment: what spreadsheets take for a time. */
function clockTime(at: Date, timeZone: string): string {
  return formatOf(timeZone).format(at);
}

/** Put right by what the device knew of our clock. */
function deviceClockTime(submission: Pick<ExportedSubmission, 'deviceTime' | 'clockOffset'>, timeZone: string): string {
  const at = putRight(submission.deviceTime, submission);
  return at ? clockTime(at, timeZone) : '';
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  // Swedes write dates as ISO does.
  const format = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone });
  formats.set(timeZone, format);
  return format;
}
