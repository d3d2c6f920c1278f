/**
 * Expressions as data: what rules, calculated values and defaults are made of. The tree is stored in the definition;
 * the formula text of formula.ts is another writing of the same tree.
 */
import * as z from 'zod/mini';
import { choiceKeySchema, keySchema, type Key } from '../definition/key.ts';
import { functionNames, type FunctionName } from './functions.ts';

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';
export type Arithmetic = '+' | '-' | '*' | '/';
export type RowFunction = 'sum' | 'min' | 'max' | 'count' | 'any' | 'all' | 'list';
/**
 * What stands around the form: the unit it is for, who fills it, the asset it is about, the last submission; in a choice
 * filter the choice that is looked at; over rows, the row the rule itself stands in.
 */
export type Surrounding = 'unit' | 'person' | 'asset' | 'last' | 'choice' | 'this';

export type Expr =
  | { kind: 'literal'; value: boolean | number | string | null }
  | { kind: 'list'; items: (number | string)[] }
  | { kind: 'question'; key: Key }
  /** one row of a matrix; id or name of a person, unit or asset; lat, lon or accuracy of a place */
  | { kind: 'part'; key: Key; part: Key }
  | { kind: 'surrounding'; of: Surrounding; name: Key }
  | { kind: 'not'; expr: Expr }
  | { kind: 'negative'; expr: Expr }
  | { kind: 'and' | 'or'; exprs: Expr[] }
  | { kind: 'compare'; op: Comparison; left: Expr; right: Expr }
  | { kind: 'in'; item: Expr; list: Expr }
  | { kind: 'arithmetic'; op: Arithmetic; left: Expr; right: Expr }
  | { kind: 'call'; name: FunctionName; args: Expr[] }
  /** Over the rows of a repeating group; `expr` is read in each row. count without `expr` counts the rows. */
  | { kind: 'rows'; fn: RowFunction; group: Key; expr?: Expr }
  /** `expr` read in one row of a group: `at` is its number, 1 the first. */
  | { kind: 'row'; group: Key; at: Expr; expr: Expr };

export const comparisons = ['=', '!=', '<', '<=', '>', '>='] as const satisfies readonly Comparison[];
export const arithmetics = ['+', '-', '*', '/'] as const satisfies readonly Arithmetic[];
export const rowFunctions = ['sum', 'min', 'max', 'count', 'any', 'all', 'list'] as const satisfies readonly RowFunction[];
export const surroundings = ['unit', 'person', 'asset', 'last', 'choice', 'this'] as const satisfies readonly Surrounding[];

/** Deeper trees are refused before anything walks them. */
export const deepestExpression = 32;
/** a + b + c … leans to the left: as many steps deep as it has terms, and as much JSON as a request may nest. */
export const longestSum = 48;
const longestLiteral = 2_000;
const mostArguments = 100;

const nested = z.lazy((): z.ZodMiniType<Expr> => exprSchema);
const literalText = z.string().check(z.maxLength(longestLiteral));
const operands = z.array(nested).check(z.minLength(2), z.maxLength(mostArguments));

export const exprSchema: z.ZodMiniType<Expr> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('literal'), value: z.union([z.boolean(), z.number(), literalText, z.null()]) }),
  z.strictObject({ kind: z.literal('list'), items: z.array(z.union([z.number(), literalText])).check(z.maxLength(1_000)) }),
  z.strictObject({ kind: z.literal('question'), key: keySchema }),
  z.strictObject({ kind: z.literal('part'), key: keySchema, part: choiceKeySchema }),
  z.strictObject({ kind: z.literal('surrounding'), of: z.enum(surroundings), name: keySchema }),
  z.strictObject({ kind: z.literal('not'), expr: nested }),
  z.strictObject({ kind: z.literal('negative'), expr: nested }),
  z.strictObject({ kind: z.literal('and'), exprs: operands }),
  z.strictObject({ kind: z.literal('or'), exprs: operands }),
  z.strictObject({ kind: z.literal('compare'), op: z.enum(comparisons), left: nested, right: nested }),
  z.strictObject({ kind: z.literal('in'), item: nested, list: nested }),
  z.strictObject({ kind: z.literal('arithmetic'), op: z.enum(arithmetics), left: nested, right: nested }),
  z.strictObject({ kind: z.literal('call'), name: z.enum(functionNames), args: z.array(nested).check(z.maxLength(mostArguments)) }),
  z.strictObject({ kind: z.literal('rows'), fn: z.enum(rowFunctions), group: keySchema, expr: z.optional(nested) }),
  z.strictObject({ kind: z.literal('row'), group: keySchema, at: nested, expr: nested }),
]);

/** The expressions directly inside one. */
export function childrenOf(expr: Expr): Expr[] {
  switch (expr.kind) {
    case 'literal':
    case 'list':
    case 'question':
    case 'part':
    case 'surrounding':
      return [];
    case 'not':
    case 'negative':
      return [expr.expr];
    case 'and':
    case 'or':
      return expr.exprs;
    case 'compare':
    case 'arithmetic':
      return [expr.left, expr.right];
    case 'in':
      return [expr.item, expr.list];
    case 'call':
      return expr.args;
    case 'rows':
      return expr.expr ? [expr.expr] : [];
    case 'row':
      return [expr.at, expr.expr];
  }
}

/** Every question an expression reads, groups included. */
export function questionsRead(expr: Expr): Set<Key> {
  const found = new Set<Key>();
  const walk = (node: Expr) => {
    if (node.kind === 'question' || node.kind === 'part') found.add(node.key);
    if (node.kind === 'rows' || node.kind === 'row') found.add(node.group);
    if (node.kind === 'surrounding' && node.of === 'this') found.add(node.name);
    childrenOf(node).forEach(walk);
  };
  walk(expr);
  return found;
}

/** The same expression with other keys, as when a question is copied or renamed. */
export function renameQuestions(expr: Expr, rename: (key: Key) => Key): Expr {
  const again = (inner: Expr) => renameQuestions(inner, rename);
  switch (expr.kind) {
    case 'literal':
    case 'list':
    case 'surrounding':
      return expr.kind === 'surrounding' && (expr.of === 'this' || expr.of === 'last') ? { ...expr, name: rename(expr.name) } : expr;
    case 'question':
    case 'part':
      return { ...expr, key: rename(expr.key) };
    case 'not':
    case 'negative':
      return { ...expr, expr: again(expr.expr) };
    case 'and':
    case 'or':
      return { ...expr, exprs: expr.exprs.map(again) };
    case 'compare':
    case 'arithmetic':
      return { ...expr, left: again(expr.left), right: again(expr.right) };
    case 'in':
      return { ...expr, item: again(expr.item), list: again(expr.list) };
    case 'call':
      return { ...expr, args: expr.args.map(again) };
    case 'rows':
      return { ...expr, group: rename(expr.group), ...(expr.expr ? { expr: again(expr.expr) } : {}) };
    case 'row':
      return { ...expr, group: rename(expr.group), at: again(expr.at), expr: again(expr.expr) };
  }
}
