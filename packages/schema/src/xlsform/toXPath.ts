/**
 * Our expressions in XPath, the other way of translate.ts. What XPath cannot say gives undefined; whether the text means the
 * same when it is read again, the export finds out by reading it.
 */
import type { Key } from '../definition/key.ts';
import type { Expr } from '../rules/expression.ts';
import type { FunctionName } from '../rules/functions.ts';
import { nameLists } from './formatDate.ts';
import { isEpochDays, isLiteral } from './translating.ts';
import { comparedBlanks, divisorOf, isLeftOpen, isNumber, momentOf, numbered } from './xpathShapes.ts';

export type Naming = {
  /** what the question is called in the sheet; undefined when there is none */
  nameOf: (key: Key) => string | undefined;
  /** `.` in a constraint */
  self?: Key;
};

/** Leaves the writing at the first thing that XPath has no words for; never seen outside. */
class Beyond {
  readonly isBeyond = true;
}

export function toXPath(expr: Expr, naming: Naming): string | undefined {
  try {
    return new Writer(naming).write(expr);
  } catch (beyond) {
    if (beyond instanceof Beyond) return undefined;
    throw beyond;
  }
}

const beyond = (): never => {
  throw new Beyond();
};

/** Functions that only have another name. */
const sameMeaning: Partial<Record<FunctionName, string>> = {
  selected: 'selected',
  count_selected: 'count-selected',
  if: 'if',
  coalesce: 'coalesce',
  today: 'today',
  now: 'now',
  round: 'round',
  floor: 'floor',
  ceiling: 'ceiling',
  abs: 'abs',
  power: 'pow',
  sqrt: 'sqrt',
  truncate: 'int',
  pi: 'pi',
  sin: 'sin',
  cos: 'cos',
  tan: 'tan',
  asin: 'asin',
  acos: 'acos',
  atan: 'atan',
  atan2: 'atan2',
  exp: 'exp',
  log: 'log',
  log10: 'log10',
  least: 'min',
  greatest: 'max',
  number: 'number',
  text: 'string',
  concat: 'concat',
  length: 'string-length',
  upper: 'upper-case',
  lower: 'lower-case',
  trim: 'normalize-space',
  contains: 'contains',
  starts_with: 'starts-with',
  ends_with: 'ends-with',
  matches: 'regex',
  distance: 'distance',
  date: 'date',
  date_time: 'date-time',
  date_of: 'date',
};

const isPartOfText: ReadonlySet<FunctionName> = new Set<FunctionName>(['contains', 'starts_with', 'ends_with']);

class Writer {
  private readonly naming: Naming;

  constructor(naming: Naming) {
    this.naming = naming;
  }

  /** A call that lacks an argument has no words either. */
  write(expr: Expr | undefined): string {
    switch (expr?.kind) {
      case undefined:
        return beyond();
      case 'literal':
        return writeLiteral(expr.value);
      case 'list':
        return writeLiteral(expr.items.join(' '));
      case 'question':
        return expr.key === this.naming.self ? '.' : this.reference(expr.key);
      case 'surrounding':
        return this.surrounding(expr);
      case 'not':
        return this.writeNot(expr.expr);
      case 'negative':
        return `-${this.inside(expr.expr)}`;
      case 'and':
      case 'or':
        return expr.exprs
          .map((one) => (one.kind === 'or' || one.kind === 'and' ? `(${this.write(one)})` : this.write(one)))
          .join(` ${expr.kind} `);
      case 'compare':
        // Unequal to nothing without a word for blanks is what XPath calls true.
        if (expr.op === '!=' && isLiteral(expr.right) && expr.right.value === 0) return `boolean(${this.write(expr.left)})`;
        return this.comparison(expr);
      case 'in':
        return this.writeIn(expr);
      case 'arithmetic':
        return this.arithmetic(expr);
      case 'call':
        return this.call(expr.name, expr.args);
      case 'rows':
        return this.rows(expr);
      case 'row':
        if (expr.expr.kind !== 'question') return beyond();
        return `indexed-repeat(${this.reference(expr.expr.key)}, ${this.reference(expr.group)}, ${this.write(expr.at)})`;
      case 'part':
        return beyond();
    }
  }

  /** A text beside a number counts as one by itself. */
  private comparison({ left, op, right }: Extract<Expr, { kind: 'compare' }>, isCounted = isNumber): string {
    const [one, other] = [isCounted(right) ? numbered(left) : left, isCounted(left) ? numbered(right) : right];
    return `${this.inside(one)} ${op} ${this.inside(other)}`;
  }

  private reference(key: Key): string {
    return `\${${this.naming.nameOf(key) ?? beyond()}}`;
  }

  private surrounding({ of, name }: Extract<Expr, { kind: 'surrounding' }>): string {
    if (of === 'last') return `\${last-saved#${this.naming.nameOf(name) ?? beyond()}}`;
    return of === 'choice' ? (name === 'key' ? 'name' : name) : beyond();
  }

  private writeNot(inner: Expr): string {
    if (inner.kind === 'call' && inner.name === 'is_blank') return `${this.inside(inner.args[0])} != ''`;
    return `not(${this.write(inner)})`;
  }

  /** In brackets where it would come apart. */
  private inside(expr: Expr | undefined): string {
    if (!expr) return beyond();
    const isLoose =
      expr.kind === 'and' || expr.kind === 'or' || expr.kind === 'compare' || expr.kind === 'in' || expr.kind === 'arithmetic';
    const written = this.write(expr);
    return isLoose || / (?:!?=|-) /.test(expr.kind === 'call' ? written : '') ? `(${written})` : written;
  }

  private writeIn({ item, list }: Extract<Expr, { kind: 'in' }>): string {
    if (list.kind !== 'list' || list.items.length === 0) return beyond();
    if (JSON.stringify(list.items) === '["true","1"]') return `boolean-from-string(${this.write(item)})`;
    return `(${list.items.map((one) => `${this.inside(item)} = ${writeLiteral(one)}`).join(' or ')})`;
  }

  private arithmetic({ op, left, right }: Extract<Expr, { kind: 'arithmetic' }>): string {
    const share = op === '/' && isLiteral(right) ? this.shareOfDay(left, right.value) : undefined;
    if (share !== undefined) return share;
    const by = op === '-' ? divisorOf(left, right) : undefined;
    if (by) return `(${this.inside(left)} mod ${this.inside(by)})`;
    return `${this.inside(left)} ${op === '/' ? 'div' : op} ${this.inside(right)}`;
  }

  /** hours(a, b) / 24 and minutes(a, b) / 1440 are what XPath gives for b - a. */
  private shareOfDay(of: Expr, parts: unknown): string | undefined {
    if (of.kind !== 'call' || !((of.name === 'hours' && parts === 24) || (of.name === 'minutes' && parts === 1_440))) return undefined;
    const [from, to] = of.args;
    const isFromStart = from?.kind === 'call' && (from.name === 'date_time' || from.name === 'time') && from.args[0]?.kind === 'literal';
    if (isFromStart) return `${of.name === 'hours' ? 'decimal-date-time' : 'decimal-time'}(${this.write(to)})`;
    return `(${this.inside(to)} - ${this.inside(from)})`;
  }

  private call(name: FunctionName, args: readonly Expr[]): string {
    const special = this.special(name, args);
    if (special !== undefined) return special;
    const other = sameMeaning[name];
    return other === undefined ? beyond() : `${other}(${args.map((arg) => this.write(arg)).join(', ')})`;
  }

  private special(name: FunctionName, args: readonly Expr[]): string | undefined {
    const [first, second] = args;
    switch (name) {
      case 'is_blank':
        return `${this.inside(first)} = ''`;
      case 'coalesce':
        return this.coalesce(args);
      case 'selected_at':
        return `selected-at(${this.write(first)}, ${this.oneLess(second)})`;
      case 'label':
        return first?.kind === 'question' ? `jr:choice-name(${this.reference(first.key)}, '${this.reference(first.key)}')` : beyond();
      case 'row_number':
        return 'position(..)';
      case 'days':
        if (isEpochDays({ kind: 'call', name, args: [...args] })) return `decimal-date-time(${this.write(second)})`;
        return `(decimal-date-time(${this.write(second)}) - decimal-date-time(${this.write(first)}))`;
      case 'add_days':
        return `date(${this.inside(first)} + ${this.inside(second)})`;
      case 'mod':
        return `(${this.inside(first)} mod ${this.inside(second)})`;
      case 'year':
      case 'month':
      case 'day':
        return `number(${this.datePart(name, first)})`;
      case 'text':
        return first && this.text(first);
      case 'substring':
        return this.substring(args);
      case 'time':
        return this.write(first);
      default:
        return undefined;
    }
  }

  /** Theirs counts from 0. */
  private oneLess(at: Expr | undefined): string {
    if (at && isLiteral(at) && typeof at.value === 'number') return writeLiteral(at.value - 1);
    if (at?.kind === 'arithmetic' && at.op === '+' && isLiteral(at.right) && at.right.value === 1) return this.write(at.left);
    return `${this.inside(at)} - 1`;
  }

  /** What coalesce() was given for XPath's sake is what XPath does by itself. */
  private coalesce(args: readonly Expr[]): string | undefined {
    const [value, otherwise] = args;
    if (args.length !== 2 || !value || !otherwise) return undefined;
    const blanks = value.kind === 'compare' ? comparedBlanks(value, otherwise) : undefined;
    if (value.kind === 'compare' && blanks) return this.comparison({ ...value, left: blanks[0], right: blanks[1] });
    if (value.kind === 'call' && isPartOfText.has(value.name) && otherwise.kind === 'call' && otherwise.name === 'is_blank')
      return this.write(value);
    if (value.kind === 'compare' && isLeftOpen(value, otherwise)) return this.comparison(value, () => true);
    if (!isLiteral(otherwise)) return undefined;
    if (otherwise.value === true && value.kind === 'call' && value.name === 'matches') return this.write(value);
    if (value.kind === 'compare' && otherwise.value === (value.op === '!=')) return this.comparison(value);
    if (otherwise.value === false && (value.kind === 'call' || value.kind === 'compare')) return this.write(value);
    const counts = value.kind === 'call' && (value.name === 'length' || value.name === 'count_selected');
    return otherwise.value === 0 && counts ? this.write(value) : undefined;
  }

  private datePart(name: 'year' | 'month' | 'day', date: Expr | undefined): string {
    return `format-date(${this.write(date)}, '${{ year: '%Y', month: '%n', day: '%e' }[name]}')`;
  }

  private text(of: Expr): string | undefined {
    if (of.kind === 'call' && (of.name === 'year' || of.name === 'month' || of.name === 'day')) return this.datePart(of.name, of.args[0]);
    if (of.kind === 'call' && of.name === 'time_of') return `format-date-time(${this.write(of.args[0])}, '%H:%M')`;
    if (of.kind !== 'rows' || of.fn !== 'list') return undefined;
    return of.expr?.kind === 'question' ? `join(', ', ${this.reference(of.expr.key)})` : beyond();
  }

  /** Ours counts from 1 and takes a length; theirs counts from 0 and ends before the second place. */
  private substring([text, from, count]: readonly Expr[]): string | undefined {
    const time = text && this.timePart(text, from, count);
    if (time !== undefined) return time;
    const name = this.namePart(text, from);
    if (name !== undefined) return name;
    if (!text || !from || !isLiteral(from) || (count && !isLiteral(count))) return beyond();
    const start = Number(from.value) - 1;
    const end = count && isLiteral(count) ? `, ${start + Number(count.value)}` : '';
    return `substr(${this.write(text)}, ${start}${end})`;
  }

  /** The name of a month or a day of the week. */
  private namePart(text: Expr | undefined, from: Expr | undefined): string | undefined {
    const behind = from?.kind === 'arithmetic' && from.left.kind === 'arithmetic' ? from.left.left : undefined;
    if (!text || !isLiteral(text) || behind?.kind !== 'call') return undefined;
    const part = behind.name === 'month' || behind.name === 'weekday' ? behind.name : undefined;
    if (!part || text.value !== nameLists[part]) return undefined;
    return `format-date(${this.write(behind.args[0])}, '${part === 'month' ? '%b' : '%a'}')`;
  }

  /** Hours and minutes of a moment. */
  private timePart(text: Expr, from: Expr | undefined, count: Expr | undefined): string | undefined {
    const moment = momentOf(text);
    if (!moment || !from || !count || !isLiteral(from) || !isLiteral(count) || count.value !== 2) return undefined;
    const format = from.value === 1 ? '%H' : from.value === 4 ? '%M' : undefined;
    return format && `format-date-time(${this.write(moment)}, '${format}')`;
  }

  private rows({ fn, group, expr }: Extract<Expr, { kind: 'rows' }>): string {
    if (!expr) return fn === 'count' ? `count(${this.reference(group)})` : beyond();
    if (fn === 'count') return this.countFilled(expr);
    if (fn === 'any' || fn === 'all' || fn === 'list') return beyond();
    const of = expr.kind === 'call' && expr.name === 'number' ? expr.args[0] : expr;
    return of?.kind === 'question' ? `${fn}(${this.reference(of.key)})` : beyond();
  }

  private countFilled(expr: Expr): string {
    const inner = expr.kind === 'not' && expr.expr.kind === 'call' && expr.expr.name === 'is_blank' ? expr.expr.args[0] : undefined;
    return inner?.kind === 'question' ? `count-non-empty(${this.reference(inner.key)})` : beyond();
  }
}

function writeLiteral(value: boolean | number | string | null): string {
  if (value === null) return "''";
  if (typeof value === 'boolean') return value ? 'true()' : 'false()';
  if (typeof value === 'number') return /e/.test(String(value)) ? beyond() : String(value);
  if (!value.includes("'")) return `'${value}'`;
  return value.includes('"') ? beyond() : `"${value}"`;
}
