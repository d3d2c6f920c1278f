/**
 * The written form of expressions. From loose to tight: or, and, not, comparisons and in, + -, * /, the minus sign.
 *
 *   brakes = 'fail' and not is_blank(tread)        sum(register, amount) > 100
 *   agent in ['water', 'foam']                     count(register, spot = this.spot) = 1
 *   if(agent = 'co2', 12, 10)                      `1st-floor`.exit = 'pass'   (a key that is no plain name)
 */
import type { DefinitionCode } from '../problems/definitionTexts.ts';
import type { Key } from '../definition/key.ts';
import { keyPattern } from '../definition/key.ts';
import {
  comparisons,
  deepestExpression,
  longestSum,
  rowFunctions,
  surroundings,
  type Comparison,
  type Expr,
  type RowFunction,
  type Surrounding,
} from './expression.ts';
import { functionNames, isFunctionName } from './functions.ts';
import { suggestion } from './suggestion.ts';
import type { FormulaProblem, Spans } from './span.ts';
import { readWords, type Word } from './words.ts';

export type ParsedFormula = { ok: true; expr: Expr; spans: Spans } | { ok: false; problems: FormulaProblem[] };

export const longestFormula = 10_000;

export function parseFormula(text: string): ParsedFormula {
  if (text.length > longestFormula) {
    return { ok: false, problems: [{ from: longestFormula, to: text.length, code: 'formula_too_long', details: { max: longestFormula } }] };
  }
  const parser = new FormulaParser(readWords(text));
  try {
    return { ok: true, expr: parser.readFormula(), spans: parser.spans };
  } catch (stop) {
    if (stop instanceof Stop) return { ok: false, problems: [stop.problem] };
    throw stop;
  }
}

/** Leaves the descent at the first fault; never seen outside. */
class Stop {
  readonly problem: FormulaProblem;
  constructor(problem: FormulaProblem) {
    this.problem = problem;
  }
}

const operatorWords: ReadonlySet<string> = new Set(['and', 'or', 'not', 'in']);
const constants: Readonly<Record<string, boolean | null>> = { true: true, false: false, blank: null };

class FormulaParser {
  readonly spans: Spans = new Map();
  private at = 0;
  private depth = 0;
  private readonly words: readonly Word[];

  constructor(words: readonly Word[]) {
    this.words = words;
  }

  readFormula(): Expr {
    const expr = this.readOr();
    if (this.word.kind !== 'end') this.stop('unexpected_word');
    return expr;
  }

  private readOr(): Expr {
    return this.readMany('or', () => this.readAnd());
  }

  private readAnd(): Expr {
    return this.readMany('and', () => this.readNot());
  }

  private readMany(kind: 'and' | 'or', readOne: () => Expr): Expr {
    const from = this.word.from;
    const exprs = [readOne()];
    while (this.takeWord(kind)) exprs.push(readOne());
    return exprs.length === 1 ? exprs[0]! : this.place(from, { kind, exprs });
  }

  private readNot(): Expr {
    const from = this.word.from;
    if (!this.takeWord('not')) return this.readComparison();
    return this.deeper(() => this.place(from, { kind: 'not', expr: this.readNot() }));
  }

  private readComparison(): Expr {
    const from = this.word.from;
    const left = this.readSum();
    const word = this.word;
    if (word.kind === 'sign' && isComparison(word.sign)) {
      this.at++;
      const expr = this.place(from, { kind: 'compare', op: word.sign, left, right: this.readSum() });
      if (this.word.kind === 'sign' && isComparison(this.word.sign)) this.stop('chained_comparison');
      return expr;
    }
    if (this.takeWord('in')) return this.place(from, { kind: 'in', item: left, list: this.readSum() });
    const negated = this.isWord('not') && this.isWord('in', 1);
    if (!negated) return left;
    this.at += 2;
    const inside = this.place(from, { kind: 'in', item: left, list: this.readSum() });
    return this.place(from, { kind: 'not', expr: inside });
  }

  private readSum(): Expr {
    return this.readArithmetic(['+', '-'], () => this.readProduct());
  }

  private readProduct(): Expr {
    return this.readArithmetic(['*', '/'], () => this.readNegative());
  }

  private readArithmetic(ops: readonly string[], readOne: () => Expr): Expr {
    const from = this.word.from;
    let expr = readOne();
    let length = 0;
    for (;;) {
      const word = this.word;
      if (word.kind !== 'sign' || !ops.includes(word.sign)) return expr;
      if (++length + this.depth >= longestSum) this.stop('formula_too_deep');
      this.at++;
      expr = this.place(from, { kind: 'arithmetic', op: word.sign as '+' | '-' | '*' | '/', left: expr, right: readOne() });
    }
  }

  private readNegative(): Expr {
    const from = this.word.from;
    if (!this.takeSign('-')) return this.readPlain();
    const word = this.word;
    if (word.kind === 'number') {
      this.at++;
      return this.place(from, { kind: 'literal', value: 0 - word.value });
    }
    return this.deeper(() => this.place(from, { kind: 'negative', expr: this.readNegative() }));
  }

  private readPlain(): Expr {
    const word = this.word;
    if (word.kind === 'number' || word.kind === 'text') {
      this.at++;
      return this.place(word.from, { kind: 'literal', value: word.value });
    }
    if (word.kind === 'name') return this.readName(word);
    if (this.takeSign('(')) {
      const inner = this.deeper(() => this.readOr());
      this.expectSign(')');
      return inner;
    }
    if (this.takeSign('[')) return this.readList(word.from);
    return this.stop(word.kind === 'end' ? 'unfinished' : 'unexpected_word');
  }

  private readName(word: Extract<Word, { kind: 'name' }>): Expr {
    if (!word.quoted && operatorWords.has(word.name)) this.stop('unexpected_word');
    this.at++;
    if (!word.quoted) {
      if (Object.hasOwn(constants, word.name)) return this.place(word.from, { kind: 'literal', value: constants[word.name]! });
      if (this.takeSign('(')) return this.readCall(word);
    }
    if (!this.takeSign('.')) return this.place(word.from, { kind: 'question', key: this.keyOf(word) });
    const part = this.expectName();
    const of = word.quoted ? undefined : surroundings.find((name): name is Surrounding => name === word.name);
    return this.place(word.from, of ? { kind: 'surrounding', of, name: part } : { kind: 'part', key: this.keyOf(word), part });
  }

  private readCall(word: Extract<Word, { kind: 'name' }>): Expr {
    const fn = rowFunctions.find((name): name is RowFunction => name === word.name);
    if (fn || word.name === 'row') return this.deeper(() => this.readOverRows(word.from, fn));
    if (!isFunctionName(word.name))
      return this.stop('unknown_function', word, { name: word.name, ...suggestion(word.name, [...functionNames, ...rowFunctions, 'row']) });
    const name = word.name;
    return this.deeper(() => {
      const args: Expr[] = [];
      if (!this.takeSign(')')) {
        do args.push(this.readOr());
        while (this.takeSign(','));
        this.expectSign(')');
      }
      return this.place(word.from, { kind: 'call', name, args });
    });
  }

  private readOverRows(from: number, fn: RowFunction | undefined): Expr {
    const word = this.word;
    if (word.kind !== 'name') this.stop('group_expected');
    const group = this.expectName();
    if (fn === undefined) {
      this.expectSign(',');
      const at = this.readOr();
      this.expectSign(',');
      const expr = this.readOr();
      this.expectSign(')');
      return this.place(from, { kind: 'row', group, at, expr });
    }
    const expr = this.takeSign(',') ? this.readOr() : undefined;
    this.expectSign(')');
    return this.place(from, { kind: 'rows', fn, group, ...(expr ? { expr } : {}) });
  }

  private readList(from: number): Expr {
    const items: (number | string)[] = [];
    if (!this.takeSign(']')) {
      do items.push(this.readItem());
      while (this.takeSign(','));
      this.expectSign(']');
    }
    return this.place(from, { kind: 'list', items });
  }

  private readItem(): number | string {
    const isNegative = this.takeSign('-');
    const word = this.word;
    if (word.kind !== 'number' && (word.kind !== 'text' || isNegative)) return this.stop('item_expected');
    this.at++;
    return isNegative && word.kind === 'number' ? 0 - word.value : word.value;
  }

  private expectName(): Key {
    const word = this.word;
    if (word.kind === 'number' && Number.isInteger(word.value)) {
      this.at++;
      return String(word.value);
    }
    if (word.kind !== 'name') return this.stop('name_expected');
    this.at++;
    return word.quoted ? word.name : this.keyOf(word);
  }

  private keyOf(word: Extract<Word, { kind: 'name' }>): Key {
    return keyPattern.test(word.name) ? word.name : this.stop('bad_key', word, { key: word.name });
  }

  private get word(): Word {
    return this.words[this.at]!;
  }

  private isWord(name: string, ahead = 0): boolean {
    const word = this.words[this.at + ahead];
    return word?.kind === 'name' && !word.quoted && word.name === name;
  }

  private takeWord(name: string): boolean {
    if (!this.isWord(name)) return false;
    this.at++;
    return true;
  }

  private takeSign(sign: string): boolean {
    const word = this.word;
    if (word.kind !== 'sign' || word.sign !== sign) return false;
    this.at++;
    return true;
  }

  private expectSign(sign: string): void {
    if (!this.takeSign(sign)) this.stop(this.word.kind === 'end' ? 'unfinished' : 'sign_expected', this.word, { sign });
  }

  /** Nesting is bounded here, so that nothing that walks the tree has to fear its depth. */
  private deeper(read: () => Expr): Expr {
    if (++this.depth >= deepestExpression) this.stop('formula_too_deep');
    const expr = read();
    this.depth--;
    return expr;
  }

  private place(from: number, expr: Expr): Expr {
    this.spans.set(expr, { from, to: this.words[this.at - 1]!.to });
    return expr;
  }

  private stop(code: DefinitionCode, word: Word = this.word, details: FormulaProblem['details'] = {}): never {
    const { from, to } = word;
    if (word.kind === 'fault') throw new Stop({ from, to, code: word.code, details: {} });
    throw new Stop({ from, to, code, details });
  }
}

function isComparison(sign: string): sign is Comparison {
  return (comparisons as readonly string[]).includes(sign);
}
