/**
 * A form of 500 questions with 400 rules and 100 rows, said once for every engine: which question hangs on which, and how.
 * A hundred questions show others, demand them, refuse values and go into sums, as in the longest of the college's checklists.
 */
export const counts = { questions: 500, rules: 400, rows: 100 };

export type Rule =
  /** shown when the other is answered 'fail' */
  | { kind: 'show'; when: string }
  /** required when the other is above the limit */
  | { kind: 'require'; when: string; above: number }
  /** must not exceed the other number */
  | { kind: 'limit'; by: string }
  /** the sum of others */
  | { kind: 'sum'; of: readonly string[] }
  /** the sum of one column over the rows of the register */
  | { kind: 'sum_rows'; column: string }
  /** a product within the row */
  | { kind: 'product'; of: readonly [string, string] };

export type Asked = { key: string; type: 'check' | 'number' | 'text' | 'calculated'; rules: readonly Rule[] };

/** Questions inside each of the 100 rows of the register. */
export const columns: readonly Asked[] = [
  { key: 'col_item', type: 'text', rules: [] },
  { key: 'col_amount', type: 'number', rules: [] },
  { key: 'col_price', type: 'number', rules: [] },
  { key: 'col_total', type: 'calculated', rules: [{ kind: 'product', of: ['col_amount', 'col_price'] }] },
  { key: 'col_state', type: 'check', rules: [] },
  { key: 'col_why', type: 'text', rules: [{ kind: 'show', when: 'col_state' }] },
];

/** Blocks of nine questions with seven rules; what is left has none. */
function block(index: number): Asked[] {
  const key = (name: string) => `b${index}_${name}`;
  const previous = index === 0 ? key('count') : `b${index - 1}_count`;
  return [
    { key: key('state'), type: 'check', rules: [] },
    { key: key('why'), type: 'text', rules: [{ kind: 'show', when: key('state') }] },
    { key: key('what'), type: 'text', rules: [{ kind: 'show', when: key('state') }] },
    { key: key('count'), type: 'number', rules: [] },
    { key: key('bad'), type: 'number', rules: [{ kind: 'limit', by: key('count') }] },
    { key: key('plan'), type: 'text', rules: [{ kind: 'require', when: key('bad'), above: 10 }] },
    { key: key('by'), type: 'text', rules: [{ kind: 'require', when: key('bad'), above: 20 }] },
    { key: key('sum'), type: 'calculated', rules: [{ kind: 'sum', of: [key('count'), key('bad'), previous] }] },
    { key: key('reading'), type: 'number', rules: [{ kind: 'limit', by: key('sum') }] },
  ];
}

const blocks = Array.from({ length: 47 }, (_, index) => block(index)).flat();
const totals: Asked[] = [
  { key: 'total_rows', type: 'calculated', rules: [{ kind: 'sum_rows', column: 'col_total' }] },
  { key: 'total_amount', type: 'calculated', rules: [{ kind: 'sum_rows', column: 'col_amount' }] },
];
const ruled = countRules([...blocks, ...totals, ...columns]);
/** Questions with rules until there are 400, then questions without until there are 500. */
const more: Asked[] = Array.from({ length: counts.rules - ruled }, (_, index) => ({
  key: `more_${index}`,
  type: 'text',
  rules: [{ kind: 'show', when: 'b0_state' }],
}));
const sofar = blocks.length + totals.length + columns.length + more.length;
const plain: Asked[] = Array.from({ length: counts.questions - sofar }, (_, index) => ({ key: `plain_${index}`, type: 'text', rules: [] }));

/** The questions of the form itself, in order; the register comes first. */
export const questions: readonly Asked[] = [...blocks, ...totals, ...more, ...plain];

if (countRules([...questions, ...columns]) !== counts.rules || questions.length + columns.length !== counts.questions) {
  throw new Error(`The form has ${questions.length + columns.length} questions and ${countRules([...questions, ...columns])} rules.`);
}

function countRules(asked: readonly Asked[]): number {
  return asked.reduce((sum, { rules }) => sum + rules.length, 0);
}

/** The answer of a question the first time, and another one. */
export function valueOf({ key, type }: Asked, turn: number): string | number {
  const seed = Array.from(key).reduce((sum, char) => (sum * 31 + char.codePointAt(0)!) % 1_000, turn * 7);
  if (type === 'check') return (seed + turn) % 4 === 0 ? 'fail' : 'pass';
  return type === 'number' ? (seed % 30) + turn : `text ${seed} ${turn}`;
}

/** What is changed, one at a time: every fourth question, of every kind, and some in rows. */
export type Change = { asked: Asked; row?: number };

export const changes: readonly Change[] = [
  ...questions.filter(({ type }, index) => type !== 'calculated' && index % 4 === 0).map((asked) => ({ asked })),
  ...columns.filter(({ type }) => type !== 'calculated').flatMap((asked) => [3, 50, 97].map((row) => ({ asked, row }))),
];
