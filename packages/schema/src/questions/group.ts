/** Repeating group 重复组: a register, or a table with rows. Rows have ids of their own that never change. */
import * as z from 'zod/mini';
import { rowIdPattern } from '../answers/path.ts';
import type { Row } from '../answers/answer.ts';
import type { Text } from '../definition/text.ts';
import { textSchema } from '../definition/textSchema.ts';
import type { Difference, Finding, QuestionTypeSpec } from './question.ts';
import type { Question } from './registry.ts';

export type GroupProperties = {
  questions: Question[];
  minRows?: number;
  /** 100 unless said */
  maxRows?: number;
  /** what one row is called: 灭火器 */
  rowLabel?: Text;
};

export const usualMaxRows = 100;
/** No group has more rows, whatever its definition allows. */
export const mostRows = 1_000;

const count = z.optional(z.int().check(z.gte(0), z.lte(mostRows)));

// Its type is written out, because a group holds questions of every type, itself included.
export const group: QuestionTypeSpec<'group', GroupProperties, Row[]> = {
  type: 'group',
  holds: 'rows',
  properties: (nested) => ({
    questions: nested.questions as z.ZodMiniType<Question[]>,
    minRows: count,
    maxRows: count,
    rowLabel: z.optional(textSchema),
  }),
  texts: ({ rowLabel }) => (rowLabel ? [['rowLabel', rowLabel]] : []),
  read: (json, question, reading) => {
    if (!Array.isArray(json)) return reading.refuse('wrong_type', { expected: 'rows' });
    if (json.length > mostRows) return reading.refuse('too_many_rows', { max: mostRows });
    const rows: Row[] = [];
    const taken = new Set<string>();
    for (const [index, row] of json.entries()) {
      const id = readRowId(row);
      if (id === undefined) return reading.refuse('bad_row', { row: index + 1 });
      if (taken.has(id)) return reading.refuse('repeated_row', { row: index + 1 });
      taken.add(id);
      rows.push({ id, answers: reading.readRow(question.questions, (row as Row).answers, id) });
    }
    return rows;
  },
  kind: () => ({ is: 'rows' }),
  valueOf: () => null,
  validate: (value, question) => rowCountFindings(value.length, question),
  print: (value, question, printing) =>
    value
      .map((row, index) => `${index + 1}${printing.word('after_row_number')}${printing.printRow(question.questions, row.answers)}`)
      .join(printing.word('between_rows')),
  differences: rowCountDifferences,
};

/** The id of what looks like a row: `{ id, answers }` and nothing else. */
function readRowId(json: unknown): string | undefined {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return undefined;
  const { id, answers } = json as { id?: unknown; answers?: unknown };
  const isRow = Object.keys(json).length === 2 && typeof answers === 'object' && answers !== null;
  return isRow && typeof id === 'string' && rowIdPattern.test(id) ? id : undefined;
}

/** A group is blank without rows, and still has too few of them: so this is asked of blank groups too. */
export function rowCountFindings(rows: number, { minRows = 0, maxRows = usualMaxRows }: GroupProperties): Finding[] {
  if (rows < minRows) return [{ code: 'too_few_rows', details: { min: minRows } }];
  return rows > maxRows ? [{ code: 'too_many_rows', details: { max: maxRows } }] : [];
}

function rowCountDifferences(before: GroupProperties, after: GroupProperties): Difference[] {
  const [was, is] = [before, after].map(({ minRows = 0, maxRows = usualMaxRows }) => ({ minRows, maxRows })) as [
    Required<Counts>,
    Required<Counts>,
  ];
  if (was.minRows === is.minRows && was.maxRows === is.maxRows) return [];
  const isNarrower = is.minRows > was.minRows || is.maxRows < was.maxRows;
  return [{ property: 'range', code: isNarrower ? 'narrowed' : 'widened', verdict: isNarrower ? 'breaking' : 'safe' }];
}

type Counts = Pick<GroupProperties, 'minRows' | 'maxRows'>;
