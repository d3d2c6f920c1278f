/** Writes an expression as a formula, with no more brackets than needed: parsing it gives the same tree. */
import { childrenOf, rowFunctions, surroundings, type Expr } from './expression.ts';
import { isFunctionName } from './functions.ts';
import type { Spans } from './span.ts';

/** How tightly a part holds together; a looser one inside a tighter one needs brackets. */
const tightness = { or: 1, and: 2, not: 3, compare: 4, sum: 5, product: 6, negative: 7, plain: 8 } as const;
const wordsOfOurs: ReadonlySet<string> = new Set(['and', 'or', 'not', 'in', 'true', 'false', 'blank']);
const plainName = /^[\p{L}_][\p{L}\p{N}_]*$/u;

export function printFormula(expr: Expr): string {
  return new FormulaPrinter().print(expr);
}

/** The text together with where each part of the tree stands in it, so that a problem of a stored tree has a place. */
export function printFormulaWithSpans(expr: Expr): { text: string; spans: Spans } {
  const printer = new FormulaPrinter();
  const text = printer.print(expr);
  return { text, spans: printer.spans };
}

class FormulaPrinter {
  readonly spans: Spans = new Map();
  private text = '';

  print(expr: Expr): string {
    this.write(expr, 0);
    return this.text;
  }

  private write(expr: Expr, atLeast: number): void {
    const isLoose = tightnessOf(expr) < atLeast;
    if (isLoose) this.text += '(';
    const from = this.text.length;
    this.writeBare(expr);
    this.spans.set(expr, { from, to: this.text.length });
    if (isLoose) this.text += ')';
  }

  private writeBare(expr: Expr): void {
    switch (expr.kind) {
      case 'literal':
        this.text += printLiteral(expr.value);
        return;
      case 'list':
        this.text += `[${expr.items.map(printLiteral).join(', ')}]`;
        return;
      case 'question':
        this.text += printKey(expr.key, true);
        return;
      case 'part':
        this.text += `${printKey(expr.key, false)}.${printKey(expr.part, false)}`;
        return;
      case 'surrounding':
        this.text += `${expr.of}.${printName(expr.name)}`;
        return;
      case 'not':
        this.text += 'not ';
        this.write(expr.expr, tightness.not);
        return;
      case 'negative':
        this.text += '-';
        // -(3) is a minus before a number; -3 would be the number itself.
        this.write(expr.expr, expr.expr.kind === 'literal' ? tightness.plain + 1 : tightness.negative);
        return;
      case 'and':
      case 'or':
        this.writeBetween(expr.exprs, ` ${expr.kind} `, tightness[expr.kind] + 1);
        return;
      case 'compare':
        this.writeBetween([expr.left, expr.right], ` ${expr.op} `, tightness.compare + 1);
        return;
      case 'in':
        this.writeBetween([expr.item, expr.list], ' in ', tightness.compare + 1);
        return;
      case 'arithmetic': {
        const own = tightnessOf(expr);
        this.write(expr.left, own);
        this.text += ` ${expr.op} `;
        this.write(expr.right, own + 1);
        return;
      }
      case 'call':
        this.text += `${expr.name}(`;
        this.writeBetween(expr.args, ', ', 0);
        this.text += ')';
        return;
      case 'rows':
      case 'row':
        this.text += `${expr.kind === 'row' ? 'row' : expr.fn}(${printName(expr.group)}`;
        for (const child of childrenOf(expr)) {
          this.text += ', ';
          this.write(child, 0);
        }
        this.text += ')';
    }
  }

  private writeBetween(exprs: readonly Expr[], between: string, atLeast: number): void {
    for (const [index, expr] of exprs.entries()) {
      if (index > 0) this.text += between;
      this.write(expr, atLeast);
    }
  }
}

function tightnessOf(expr: Expr): number {
  if (expr.kind === 'in') return tightness.compare;
  if (expr.kind === 'arithmetic') return expr.op === '+' || expr.op === '-' ? tightness.sum : tightness.product;
  return expr.kind === 'or' || expr.kind === 'and' || expr.kind === 'not' || expr.kind === 'compare' || expr.kind === 'negative'
    ? tightness[expr.kind]
    : tightness.plain;
}

function printLiteral(value: boolean | number | string | null): string {
  if (value === null) return 'blank';
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);
}

/** Bare where nothing else could be meant; a surrounding's name before a dot would be taken for the surrounding. */
function printKey(key: string, alone: boolean): string {
  const isTaken =
    !alone &&
    ((surroundings as readonly string[]).includes(key) || isFunctionName(key) || (rowFunctions as readonly string[]).includes(key));
  return isTaken ? `\`${key}\`` : printName(key);
}

function printName(name: string): string {
  return plainName.test(name) && !wordsOfOurs.has(name) ? name : `\`${name}\``;
}
