/**
 * XPath into our expressions. XPath knows no blank: a question without an answer is '' or no number, and any comparison
 * with it is false (`!=` true). Ours is unknown then. So, by what a condition is for:
 *
 *   shown    relevant, required, filters: unknown counts as false there too, only `!=` has to be told
 *   exact    below not() and in if(): every comparison that could be unknown is given its XPath value by coalesce()
 *   lenient  constraints: unknown holds, as a constraint is about what is answered
 */
import { isDate, isMoment } from '../rules/dates.ts';
import type { Comparison, Expr } from '../rules/expression.ts';
import { translateCall } from './translateCall.ts';
import {
  call,
  epoch,
  fits,
  isEpochDays,
  isLiteral,
  joinConditions,
  literal,
  negated,
  typed,
  Unsupported,
  type Kind,
  type Site,
  type Target,
  type Typed,
} from './translating.ts';
import type { Operator, XPath } from './xpath.ts';

export type Mode = 'shown' | 'exact' | 'lenient';

export function translateCondition(xpath: XPath, site: Site, mode: Mode): Expr {
  return fits(new Translator(site, mode === 'lenient').condition(xpath, mode));
}

export function translateValue(xpath: XPath, site: Site): Typed {
  const value = new Translator(site).value(xpath);
  fits(value.expr);
  return value;
}

const comparisons: ReadonlySet<string> = new Set(['=', '!=', '<', '<=', '>', '>=']);

export class Translator {
  readonly site: Site;
  /** inside a constraint */
  readonly lenient: boolean;

  constructor(site: Site, lenient = false) {
    this.site = site;
    this.lenient = lenient;
  }

  condition(xpath: XPath, mode: Mode): Expr {
    if (xpath.is === 'operation' && (xpath.op === 'and' || xpath.op === 'or')) {
      return joinConditions(xpath.op, [this.condition(xpath.left, mode), this.condition(xpath.right, mode)]);
    }
    if (xpath.is === 'operation' && comparisons.has(xpath.op)) return this.comparison(xpath, mode);
    if (xpath.is === 'call' && xpath.name === 'not' && xpath.args.length === 1) {
      return negated(this.condition(xpath.args[0]!, mode === 'lenient' ? 'lenient' : 'exact'));
    }
    if (xpath.is === 'call' && xpath.name === 'boolean' && xpath.args.length === 1) return this.condition(xpath.args[0]!, mode);
    return this.truth(this.value(xpath), mode);
  }

  /** What XPath's boolean() says: a text that is not empty, a number that is not 0. */
  truth({ expr, kind, blank }: Typed, mode: Mode): Expr {
    if (kind.is === 'boolean') return mode === 'exact' && blank ? call('coalesce', expr, literal(false)) : expr;
    if (kind.is === 'number') {
      const isThere: Expr = { kind: 'compare', op: '!=', left: expr, right: literal(0) };
      return mode === 'exact' && blank ? call('coalesce', isThere, literal(false)) : isThere;
    }
    return negated(call('is_blank', expr));
  }

  value(xpath: XPath): Typed {
    switch (xpath.is) {
      case 'number':
        return typed(literal(xpath.value), 'number', false);
      case 'text':
        return typed(literal(xpath.value), 'text', false);
      case 'self':
        if (!this.site.self) throw new Unsupported('unsupported_path', { path: '.' });
        return this.read(this.site.self);
      case 'question':
        return this.readNamed(xpath.name, xpath.last);
      case 'path':
        return this.readPath(xpath.steps);
      case 'call':
        return translateCall(xpath.name, xpath.args, this);
      case 'negative': {
        const { expr, blank } = this.numeric(this.value(xpath.of));
        return typed(
          isLiteral(expr) && typeof expr.value === 'number' ? literal(0 - expr.value) : { kind: 'negative', expr },
          'number',
          blank,
        );
      }
      case 'operation':
        return this.operation(xpath);
      case 'beyond':
        throw new Unsupported('unsupported_path', { path: xpath.what });
    }
  }

  private operation(xpath: Extract<XPath, { is: 'operation' }>): Typed {
    const { op } = xpath;
    if (op === 'and' || op === 'or' || comparisons.has(op)) return typed(this.condition(xpath, 'exact'), 'boolean', false);
    return this.arithmetic(op, this.value(xpath.left), this.value(xpath.right));
  }

  /** The question a step of a formula means, when it means one. */
  targetOf(xpath: XPath): Target | undefined {
    if (xpath.is === 'self') return this.site.self;
    if (xpath.is === 'question' && !xpath.last) return this.site.find(xpath.name);
    const name = xpath.is === 'path' ? xpath.steps.at(-1) : undefined;
    return name === undefined || name === '..' || name === '.' || name === '*' ? undefined : this.site.find(name);
  }

  private readNamed(name: string, last: boolean): Typed {
    const target = this.site.find(name);
    if (!target) throw new Unsupported('unsupported_path', { path: `\${${name}}` });
    if (!last) return this.read(target);
    if (target.block || target.groups.length > 0) throw new Unsupported('unsupported_path', { path: `\${last-saved#${name}}` });
    return { expr: { kind: 'surrounding', of: 'last', name: target.key }, kind: target.kind, blank: true };
  }

  private readPath(steps: readonly string[]): Typed {
    const name = steps.at(-1)!;
    const { list } = this.site;
    if (list && steps.length === 1) {
      if (name === 'name') return { expr: { kind: 'surrounding', of: 'choice', name: 'key' }, kind: { is: 'choice', list }, blank: false };
      const attribute = list.attributes.get(name);
      if (attribute === undefined) throw new Unsupported('unknown_attribute', { column: name, list: list.name });
      return typed({ kind: 'surrounding', of: 'choice', name: attribute }, 'attribute');
    }
    const target = steps.length > 1 ? this.targetOf({ is: 'path', steps: [...steps] }) : undefined;
    if (!target) throw new Unsupported('unsupported_path', { path: steps.join('/') });
    return this.read(target);
  }

  /** In a row the formula does not stand in, XPath takes the first. */
  read(target: Target): Typed {
    if (target.block) throw new Unsupported('unsupported_path', { path: target.key });
    if (target.standIn) return target.standIn;
    return this.reach(target, { expr: { kind: 'question', key: target.key }, kind: target.kind, blank: true });
  }

  reach(target: Target, value: Typed): Typed {
    if (this.isAround(target)) return value;
    return { ...value, expr: { kind: 'row', group: target.groups.at(-1)!, at: literal(1), expr: value.expr }, blank: true };
  }

  isAround(target: Target): boolean {
    return target.groups.every((group, index) => this.site.groups[index] === group);
  }

  comparison({ op, left, right }: Extract<XPath, { is: 'operation' }>, mode: Mode): Expr {
    const emptied = (xpath: XPath) => xpath.is === 'text' && xpath.value.trim() === '';
    if ((op === '=' || op === '!=') && emptied(left) !== emptied(right)) {
      const { expr } = this.value(emptied(left) ? right : left);
      const isBlank = call('is_blank', expr);
      return op === '=' ? isBlank : { kind: 'not', expr: isBlank };
    }
    const settled = this.settled(op, left, right);
    if (settled) return settled;
    const [l, r] = this.unify(this.value(left), this.value(right), op as Comparison);
    const compared: Expr = { kind: 'compare', op: op as Comparison, left: l.expr, right: r.expr };
    const isUnknown = l.blank || r.blank;
    if (!isUnknown || mode === 'lenient' || (mode === 'shown' && op !== '!=')) return compared;
    return call('coalesce', compared, literal(op === '!='));
  }

  /** A choice the list does not have is never chosen. */
  private settled(op: Operator, left: XPath, right: XPath): Expr | undefined {
    if (op !== '=' && op !== '!=') return undefined;
    const written = [left, right].find((side) => side.is === 'text' || side.is === 'number');
    const other = written === left ? right : left;
    if (
      !written ||
      other.is === 'text' ||
      other.is === 'number' ||
      this.hasChoice(this.value(other).kind, String((written as { value: unknown }).value))
    )
      return undefined;
    return literal(op === '!=');
  }

  /** Names the choice that is missing; of several, any. */
  hasChoice(kind: Kind, written: string): boolean {
    if ((kind.is !== 'choice' && kind.is !== 'choices') || !kind.list) return true;
    const { keys, name } = kind.list;
    const names = kind.is === 'choice' ? [written.trim()] : written.trim().split(/\s+/);
    const missing = names.find((choice) => !keys.has(choice) && !(kind.other && choice === 'other'));
    if (missing !== undefined) this.site.approximate('unknown_choice', { choice: missing, list: name });
    return missing === undefined;
  }

  /** Both sides of a comparison as values that can be compared. */
  private unify(left: Typed, right: Typed, op: Comparison): [Typed, Typed] {
    const isOrder = op !== '=' && op !== '!=';
    if (isLiteral(left.expr) && !isLiteral(right.expr)) {
      const [other, one] = this.fitLiteral(right, left, isOrder);
      return [one, other];
    }
    if (isLiteral(right.expr)) return this.fitLiteral(left, right, isOrder);
    return this.unifyKinds(left, right, isOrder);
  }

  private unifyKinds(left: Typed, right: Typed, isOrder: boolean): [Typed, Typed] {
    const [a, b] = [left.kind.is, right.kind.is];
    if (a === 'choices' || b === 'choices') {
      if (a === b && !isOrder) return [left, right];
      throw new Unsupported('unsupported_comparison');
    }
    const isWord = (is: Kind['is']) => is === 'text' || is === 'choice' || is === 'attribute';
    if (isWord(a) && isWord(b)) return isOrder ? [this.numeric(left), this.numeric(right)] : [left, right];
    if (a === b) return [left, right];
    if (isDay(a) && isDay(b)) return [this.asDate(left), this.asDate(right)];
    if (isDay(a) && b === 'text') return [this.textual(left), right];
    if (isDay(b) && a === 'text') return [left, this.textual(right)];
    return [this.numeric(left), this.numeric(right)];
  }

  /** What is written out takes the kind of what it is compared with. */
  private fitLiteral(value: Typed, written: Typed, isOrder: boolean): [Typed, Typed] {
    const raw = isLiteral(written.expr) ? written.expr.value : null;
    const { kind } = value;
    const text = String(raw ?? '').trim();
    const number = text !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined;
    const asNumbers = (): [Typed, Typed] => {
      if (number === undefined) throw new Unsupported('unsupported_comparison');
      return [this.numeric(value), typed(literal(number), 'number', false)];
    };
    if (isOrder && !isDay(kind.is) && kind.is !== 'time') return asNumbers();
    switch (kind.is) {
      case 'choice':
        return [value, typed(literal(kind.list?.keys.get(text) ?? text), 'text', false)];
      case 'choices':
        return [
          value,
          { expr: { kind: 'list', items: text.split(/\s+/).map((name) => kind.list?.keys.get(name) ?? name) }, kind, blank: false },
        ];
      case 'attribute':
        return [value, typed(literal(text), 'text', false)];
      case 'number':
        return number === undefined ? [this.textual(value), typed(literal(text), 'text', false)] : asNumbers();
      case 'boolean':
        return [value, typed(literal(text === 'true' || text === '1'), 'boolean', false)];
      case 'date':
        if (isDate(text)) return [value, typed(call('date', literal(text)), 'date', false)];
        return isMoment(text) ? [value, typed(call('date', literal(text.slice(0, 10))), 'date', false)] : asNumbers();
      case 'date_time':
        if (isMoment(text)) return [value, typed(call('date_time', literal(text)), 'date_time', false)];
        return isDate(text) ? [this.asDate(value), typed(call('date', literal(text)), 'date', false)] : asNumbers();
      case 'time':
        if (/^([01]\d|2[0-3]):[0-5]\d/.test(text)) return [value, typed(call('time', literal(text.slice(0, 5))), 'time', false)];
        throw new Unsupported('unsupported_comparison');
      case 'text':
        return typeof raw === 'number' ? asNumbers() : [value, written];
      case 'blank':
      case 'point':
      case 'files':
      case 'rows':
      case 'nothing':
        return [value, written];
    }
  }

  arithmetic(op: Operator, left: Typed, right: Typed): Typed {
    const [a, b] = [left.kind.is, right.kind.is];
    const blank = left.blank || right.blank;
    if (op === '-' && isDay(a) && isDay(b)) return this.between(left, right);
    if (op === '-' && a === 'time' && b === 'time') return typed(partOfDay(call('minutes', right.expr, left.expr), 1_440), 'number', blank);
    if ((op === '+' || op === '-') && isDay(a) && b === 'number') return this.shifted(left, right, op);
    if (op === '+' && a === 'number' && isDay(b)) return this.shifted(right, left, op);
    const [l, r] = [this.numeric(left).expr, this.numeric(right).expr];
    if (op === 'mod') return typed(call('mod', l, r), 'number', blank);
    // Days since an epoch, one less the other, are the days between.
    if (op === '-' && isEpochDays(l) && isEpochDays(r)) return typed(call('days', r.args[1]!, l.args[1]!), 'number', blank);
    return typed({ kind: 'arithmetic', op: op === 'div' ? '/' : (op as '+' | '-' | '*'), left: l, right: r }, 'number', blank);
  }

  private between(left: Typed, right: Typed): Typed {
    const blank = left.blank || right.blank;
    const bothMoments = left.kind.is === 'date_time' && right.kind.is === 'date_time';
    if (bothMoments) return typed(partOfDay(call('hours', right.expr, left.expr), 24), 'number', blank);
    return typed(call('days', this.asDate(right).expr, this.asDate(left).expr), 'number', blank);
  }

  private shifted(day: Typed, days: Typed, op: '+' | '-'): Typed {
    const by = isLiteral(days.expr) && typeof days.expr.value === 'number';
    const count: Expr =
      op === '+' ? days.expr : by ? literal(0 - (days.expr as { value: number }).value) : { kind: 'negative', expr: days.expr };
    return { expr: call('add_days', day.expr, count), kind: day.kind, blank: day.blank || days.blank };
  }

  numeric(value: Typed): Typed {
    const { expr, kind, blank } = value;
    switch (kind.is) {
      case 'number':
      case 'blank':
        return value;
      case 'text':
      case 'choice':
      case 'attribute': {
        const number = isLiteral(expr) ? Number(expr.value) : Number.NaN;
        return typed(Number.isFinite(number) && isLiteral(expr) && expr.value !== '' ? literal(number) : call('number', expr), 'number');
      }
      case 'boolean':
        return typed(call('if', blank ? call('coalesce', expr, literal(false)) : expr, literal(1), literal(0)), 'number', false);
      case 'date':
        return typed(call('days', epoch, expr), 'number', blank);
      case 'date_time':
        return typed(partOfDay(call('hours', call('date_time', literal('1970-01-01T00:00Z')), expr), 24), 'number', blank);
      case 'time':
        return typed(partOfDay(call('minutes', call('time', literal('00:00')), expr), 1_440), 'number', blank);
      case 'choices':
      case 'point':
      case 'files':
      case 'rows':
      case 'nothing':
        throw new Unsupported('unsupported_comparison');
    }
  }

  textual(value: Typed): Typed {
    const { expr, kind, blank } = value;
    if (kind.is === 'text' || kind.is === 'choice' || kind.is === 'attribute' || kind.is === 'blank') return value;
    if (isLiteral(expr)) return typed(literal(String(expr.value)), 'text', false);
    return typed(call('text', expr), 'text', blank);
  }

  asDate(value: Typed): Typed {
    return value.kind.is === 'date' ? value : typed(call('date_of', value.expr), 'date', value.blank);
  }

  /** Two branches of if() or coalesce() give one kind; an empty text is a blank. */
  alike(values: readonly Typed[]): { exprs: Expr[]; kind: Kind } {
    const blanked = values.map((value) => (isLiteral(value.expr) && value.expr.value === '' ? typed(literal(null), 'blank') : value));
    const real = blanked.filter(({ kind }) => kind.is !== 'blank');
    const kind: Kind = real[0]?.kind ?? { is: 'blank' };
    if (real.every((value) => value.kind.is === kind.is)) return { exprs: blanked.map(({ expr }) => expr), kind };
    const exprs = blanked.map((value) => (value.kind.is === 'blank' ? value.expr : this.textual(value).expr));
    return { exprs, kind: { is: 'text' } };
  }
}

function isDay(is: Kind['is']): boolean {
  return is === 'date' || is === 'date_time';
}

function partOfDay(expr: Expr, parts: number): Expr {
  return { kind: 'arithmetic', op: '/', left: expr, right: literal(parts) };
}
