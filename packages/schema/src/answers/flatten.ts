/**
 * Answers as rows of one table, over several versions of a form.
 *
 * - The columns of the newest version come first, in its order; a question that only older versions ask stands after the
 *   one it followed there. A column keeps its id whatever the label says.
 * - A question has a column for its answer, and where a note or photos can belong to it, one for each of them. Each line of
 *   a matrix has a column of its own.
 * - A repeating group is one column in the table of submissions: all its rows in words. Its rows are a table of their own
 *   (`exportColumns(versions, group)`, `exportRows(…)`): one line for each row, led by the number of the row.
 * - Numbers stay numbers; everything else is text in the reader's language. Nothing is escaped: that belongs to whoever
 *   writes the file.
 */
import type { Definition, Key, Locale, Question, Text } from '../definition/definition.ts';
import { readText } from '../definition/text.ts';
import { walkQuestions } from '../definition/walk.ts';
import type { Evaluation } from '../evaluate/evaluation.ts';
import { isGroup } from '../evaluate/layout.ts';
import { printWord } from '../problems/words.ts';
import { specOf } from '../questions/registry.ts';
import { isNotApplicable, isSkipped, valueIn, type Answer, type Answers } from './answer.ts';
import { filesOf } from './files.ts';
import { pathInRow, type Path } from './path.ts';
import { printAnswer, printChoiceGiven, printValue } from './print.ts';
import { rowsOf } from './walk.ts';

export type ExportPart = 'value' | 'note' | 'photos' | 'row';

export type ExportColumn = {
  /** the same in every export: `brakes`, `brakes.note`, `rooms.a101`; `#` is the number of a row, `2 · 10` in a row (a spreadsheet would make 2.1 of 2.10) */
  id: string;
  question?: Key;
  part: ExportPart;
  /** a line of a matrix */
  item?: Key;
  label: Text;
  itemLabel?: Text;
  /** no longer asked in the newest version */
  removed: boolean;
};

export type Cell = string | number | null;

export type Exported = {
  /** the version the answers were given to */
  definition: Definition;
  answers: Answers;
  /** with it, calculated values have cells and what was hidden has none */
  evaluation?: Pick<Evaluation, 'questions' | 'values'>;
};

/** `versions` from the oldest to the newest; of the form itself, or of the rows of one of its groups. */
export function exportColumns(versions: readonly Definition[], group?: Key): ExportColumn[] {
  const newest = versions.at(-1);
  const columns: ExportColumn[] = [];
  for (const definition of versions.toReversed()) {
    let after = -1;
    for (const question of questionsOf(definition, group)) {
      for (const column of columnsOf(question, definition !== newest)) {
        const known = columns.findIndex(({ id }) => id === column.id);
        if (known >= 0) after = Math.max(after, known);
        else columns.splice(++after, 0, column);
      }
    }
  }
  return group === undefined ? columns : [{ id: '#', part: 'row', label: {}, removed: false }, ...columns];
}

/** What stands above a column. */
export function columnTitle({ label, itemLabel, part, question, id }: ExportColumn, locale: Locale, mainLocale?: Locale): string {
  if (part === 'row') return '#';
  const words = [readText(label, locale, mainLocale) || (question ?? id), readText(itemLabel, locale, mainLocale)].filter(
    (one) => one !== '',
  );
  if (part === 'note' || part === 'photos') words.push(printWord(part, locale));
  return words.join(' · ');
}

/** One submission, a cell for each column. */
export function exportRow(columns: readonly ExportColumn[], exported: Exported, locale: Locale): Cell[] {
  const questions = new Map(exported.definition.sections.flatMap((section) => section.questions).map((one) => [one.key, one]));
  return columns.map((column) => cellOf(column, questions, exported.answers, exported, locale, (key) => key));
}

/** The rows of one group in a submission, those of groups around it included: a line for each, a cell for each column. */
export function exportRows(columns: readonly ExportColumn[], group: Key, exported: Exported, locale: Locale): Cell[][] {
  const lines: Cell[][] = [];
  const walk = (questions: readonly Question[], answers: Answers, pathOf: (key: Key) => Path, number: string): void => {
    for (const question of questions.filter(isGroup)) {
      const path = pathOf(question.key);
      if (exported.evaluation?.questions[path]?.visible === false) continue;
      const byKey = new Map(question.questions.map((one) => [one.key, one]));
      for (const [index, row] of rowsOf(answerIn(answers, question.key)).entries()) {
        const inRow = (key: Key) => pathInRow(path, row.id, key);
        const numbered = `${number}${index + 1}`;
        if (question.key !== group) walk(question.questions, row.answers, inRow, `${numbered} · `);
        else {
          lines.push(
            columns.map((column) => (column.part === 'row' ? numbered : cellOf(column, byKey, row.answers, exported, locale, inRow))),
          );
        }
      }
    }
  };
  walk(
    exported.definition.sections.flatMap((section) => section.questions),
    exported.answers,
    (key) => key,
    '',
  );
  return lines;
}

/** The repeating groups of all versions: each of them can be exported as a table of its own. */
export function exportGroups(versions: readonly Definition[]): { key: Key; label: Text }[] {
  const groups = new Map<Key, Text>();
  for (const definition of versions.toReversed()) {
    for (const { question } of walkQuestions(definition)) {
      if (isGroup(question) && !groups.has(question.key)) groups.set(question.key, question.label);
    }
  }
  return [...groups].map(([key, label]) => ({ key, label }));
}

function questionsOf(definition: Definition, group: Key | undefined): Question[] {
  const placed = [...walkQuestions(definition)];
  return placed.filter(({ groups }) => groups.at(-1) === group).map(({ question }) => question);
}

function columnsOf(question: Question, removed: boolean): ExportColumn[] {
  const { key, label } = question;
  const { holds, takesEvidence = false } = specOf(question);
  if (question.type === 'note') return [];
  const column = { question: key, label, removed };
  const values: ExportColumn[] =
    question.type === 'matrix'
      ? question.rows.map((item) => ({ ...column, id: `${key}.${item.key}`, part: 'value', item: item.key, itemLabel: item.label }))
      : [{ ...column, id: key, part: 'value' }];
  if (holds === 'nothing') return values;
  const demands = (what: string) => (question.consequences ?? []).some(({ then }) => then.do === what);
  const hasNote = question.noteAllowed ?? (takesEvidence || demands('require_note'));
  const hasPhotos = question.type !== 'photo' && (question.photosAllowed ?? (takesEvidence || demands('require_photo')));
  return [
    ...values,
    ...(hasNote ? [{ ...column, id: `${key}.note`, part: 'note' as const }] : []),
    ...(hasPhotos ? [{ ...column, id: `${key}.photos`, part: 'photos' as const }] : []),
  ];
}

function cellOf(
  column: ExportColumn,
  questions: ReadonlyMap<Key, Question>,
  answers: Answers,
  { definition, evaluation }: Exported,
  locale: Locale,
  pathOf: (key: Key) => Path,
): Cell {
  const question = column.question === undefined ? undefined : questions.get(column.question);
  if (!question) return null;
  const path = pathOf(question.key);
  if (evaluation?.questions[path]?.visible === false) return null;
  if (specOf(question).holds === 'nothing') {
    const value = evaluation?.values[path];
    // A table is sorted and reckoned with, so dates stay 2026-09-28 in it.
    if (typeof value === 'number') return value;
    if (typeof value === 'string') return printChoiceGiven(question, value, locale, definition) ?? (value || null);
    return printValue(question, value, locale, definition) || null;
  }
  const answer = answerIn(answers, question.key);
  if (!answer) return null;
  if (column.part === 'note') return answer.note || null;
  if (column.part === 'photos')
    return (answer.photos ?? []).map(({ file, name }) => name ?? file).join(printWord('between_items', locale)) || null;
  return valueCell(column, question, answer, locale, definition);
}

function valueCell(column: ExportColumn, question: Question, answer: Answer, locale: Locale, definition: Definition): Cell {
  const value = valueIn(answer);
  if (typeof value === 'number') return value;
  if (column.item !== undefined && !isNotApplicable(answer) && !isSkipped(answer)) {
    const chosen = (value as Record<Key, Key>)[column.item];
    if (question.type !== 'matrix' || chosen === undefined) return null;
    return printAnswer({ ...question, type: 'single_choice' }, { value: chosen }, locale, definition) || null;
  }
  if (typeof value === 'string' && (question.type === 'date' || question.type === 'hidden')) return value;
  if (typeof value === 'string' && question.type === 'date_time') return `${value.slice(0, 10)} ${value.slice(11, 16)}`;
  if (specOf(question).kind(question, undefined).is === 'files') {
    return (
      filesOf(question, { ...answer, photos: [] })
        .map(({ file, name }) => name ?? file)
        .join(printWord('between_items', locale)) || null
    );
  }
  return printAnswer(question, answer, locale, definition) || null;
}

function answerIn(answers: Answers, key: Key): Answer | undefined {
  return Object.hasOwn(answers, key) ? answers[key] : undefined;
}
