import type { Answer, Answers, FileRef } from '@anjian/schema/answers/answer.ts';
import type { Definition, Question, Text } from '@anjian/schema/definition/definition.ts';

export type Verdict = 'pass' | 'fail' | 'na';

/** One line of the record: what was asked, what was said, what came with it. */
export type PaperLine = {
  path: string;
  key: string;
  number: string;
  label: string;
  clause: string;
  verdict: Verdict | null;
  /** The answer in words; empty when nothing was said. */
  text: string;
  note: string;
  photos: readonly FileRef[];
  /** Files and sound: heard or taken away, not looked at. */
  attachments: readonly FileRef[];
  signature: FileRef | null;
  /** The rows of a repeating group, each with its lines. */
  rows: readonly { id: string; lines: readonly PaperLine[] }[] | null;
};

export type PaperSection = { key: string; title: string; lines: readonly PaperLine[] };
export type Paper = { sections: readonly PaperSection[]; failed: readonly PaperLine[]; hiddenCount: number };

/** What the engine knows about this submission. */
export type Reading = {
  /** A text of the definition as it reads at a path, with the answers it names. */
  say: (text: Text | undefined, path: string) => string;
  isSectionVisible: (key: string) => boolean;
  isVisible: (path: string) => boolean;
  print: (question: Question, answer: Answer) => string;
  /** What a calculated question came to. */
  printValue: (question: Question, path: string) => string;
};

/** Asked of nobody: words between the questions, and values that travel along. */
const silent: ReadonlySet<Question['type']> = new Set<Question['type']>(['note', 'hidden']);

/** A submission as a paper form: every question that applied, in order and numbered, with its answer in words. */
export function readPaper(definition: Definition, answers: Answers, reading: Reading): Paper {
  let hiddenCount = 0;
  const sections = definition.sections.map((section, index) => {
    const asked = section.questions.filter(({ type }) => !silent.has(type));
    const shown = reading.isSectionVisible(section.key) ? asked.filter(({ key }) => reading.isVisible(key)) : [];
    hiddenCount += asked.length - shown.length;
    const lines = shown.map((question, at) => readLine(question, answers[question.key], question.key, `${index + 1}.${at + 1}`, reading));
    return { key: section.key, title: reading.say(section.title, ''), lines };
  });
  const printed = sections.filter(({ lines }) => lines.length > 0);
  return { sections: printed, failed: printed.flatMap(({ lines }) => failedOf(lines)), hiddenCount };
}

function readLine(question: Question, answer: Answer | undefined, path: string, number: string, reading: Reading): PaperLine {
  const line = {
    path,
    key: question.key,
    number,
    label: reading.say(question.label, path),
    clause: reading.say(question.clause, path),
    verdict: verdictOf(question, answer),
  };
  const { note = '', photos = [] } = answer ?? {};
  const own = filesOf(question, answer);
  return {
    ...line,
    text: textOf(question, answer, path, reading),
    note,
    photos: [...own.photos, ...photos],
    attachments: own.attachments,
    signature: own.signature,
    rows: question.type === 'group' ? rowsOf(question, answer, path, number, reading) : null,
  };
}

function textOf(question: Question, answer: Answer | undefined, path: string, reading: Reading): string {
  if (question.type === 'calculated') return reading.printValue(question, path);
  if (!answer || question.type === 'group' || question.type === 'photo' || question.type === 'signature') return '';
  return reading.print(question, answer);
}

function verdictOf(question: Question, answer: Answer | undefined): Verdict | null {
  if (!answer) return null;
  if ('na' in answer) return 'na';
  if (question.type !== 'check' || !('value' in answer)) return null;
  return answer.value === 'fail' ? 'fail' : 'pass';
}

type OwnFiles = { photos: FileRef[]; attachments: FileRef[]; signature: FileRef | null };

function filesOf({ type }: Question, answer: Answer | undefined): OwnFiles {
  const own: OwnFiles = { photos: [], attachments: [], signature: null };
  if (!answer || !('value' in answer)) return own;
  if (type === 'photo') return { ...own, photos: answer.value as FileRef[] };
  if (type === 'file' || type === 'audio') return { ...own, attachments: answer.value as FileRef[] };
  return type === 'signature' ? { ...own, signature: answer.value as FileRef } : own;
}

type GroupRow = { id: string; answers: Answers };

function rowsOf(
  question: Extract<Question, { type: 'group' }>,
  answer: Answer | undefined,
  path: string,
  number: string,
  reading: Reading,
) {
  const rows = answer && 'value' in answer ? (answer.value as GroupRow[]) : [];
  return rows.map((row, index) => ({
    id: row.id,
    lines: question.questions
      .map((own) => ({ own, ownPath: `${path}[${row.id}].${own.key}` }))
      .filter(({ own, ownPath }) => !silent.has(own.type) && reading.isVisible(ownPath))
      .map(({ own, ownPath }, at) => readLine(own, row.answers[own.key], ownPath, `${number}.${index + 1}.${at + 1}`, reading)),
  }));
}

function failedOf(lines: readonly PaperLine[]): PaperLine[] {
  return lines.flatMap((line) => [...(line.verdict === 'fail' ? [line] : []), ...(line.rows ?? []).flatMap((row) => failedOf(row.lines))]);
}

/** Every line, those of rows after their register. */
export function allLines({ sections }: Paper): PaperLine[] {
  const flatten = (lines: readonly PaperLine[]): PaperLine[] =>
    lines.flatMap((line) => [line, ...(line.rows ?? []).flatMap((row) => flatten(row.lines))]);
  return sections.flatMap(({ lines }) => flatten(lines));
}
