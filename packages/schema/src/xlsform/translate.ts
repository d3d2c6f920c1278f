/**
 * XPath into our expressions. XPath knows no blank: a question without an answer is '' or no number, and any comparison
 * with it is false (`!=` true). Ours is unknown then. So, by what a condition is for:
 *
 *   shown    relevant, required, filters: unknown counts as false there too, only `!=` has to be told
 *   exact    below not() and in if(): every comparison that could be unknown is given its XPath value by coalesce()
 *   lenient  constraints: unknown holds, as a constraint is about what is answered
 */
import type { Comparison, Expr } from '../rules/expression.ts';
import { arithmetic, numeric } from './coerce.ts';
import { translateCall } from './translateCall.ts';
import {
  call,
  fits,
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
import { unify } from './unify.ts';
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

/** What is an empty text to XPath where it is blank here, as every answer is: two of them are equal. */
function isText({ expr, kind, blank }: Typed): boolean {
  const inner = expr.kind === 'row' ? expr.expr : expr;
  return blank && (kind.is === 'text' || kind.is === 'choice' || inner.kind === 'question' || inner.kind === 'surrounding');
}

function mayBeNoNumber(kind: Kind): boolean {
  if (kind.is === 'choice')
    return kind.other === true || !kind.list || [...kind.list.keys.keys()].some((name) => Number.isNaN(Number(name)));
  return kind.is === 'text' || kind.is === 'attribute';
}

/** A day is to XPath the moment it begins: today is before now. Ours are compared by the day. */
function withinDay(op: Comparison, left: Typed, right: Typed): Comparison {
  const [a, b] = [left.kind.is, right.kind.is];
  if (a === 'date' && b === 'date_time') return op === '<' ? '<=' : op === '>=' ? '>' : op;
  if (a === 'date_time' && b === 'date') return op === '>' ? '>=' : op === '<=' ? '<' : op;
  return op;
}

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
    if (xpath.is === 'call' && xpath.name === 'if' && xpath.args.length === 3)
      return call('if', ...xpath.args.map((arg) => this.condition(arg, 'exact')));
    return this.truth(this.value(xpath), mode);
  }

  /** What XPath's boolean() says: a text that is not empty, a number that is not 0. */
  truth({ expr, kind, blank }: Typed, mode: Mode): Expr {
    if (kind.is === 'boolean') return mode === 'exact' && blank ? call('coalesce', expr, literal(false)) : expr;
    if (kind.is === 'number') {
      const isThere: Expr = { kind: 'compare', op: '!=', left: expr, right: literal(0) };
      return mode === 'exact' && blank ? call('coalesce', isThere, literal(false)) : isThere;
    }
    return negated(this.emptiness({ expr, kind, blank }));
  }

  /** A text put together of blanks is empty, and not blank. */
  private emptiness({ expr, kind, blank }: Typed): Expr {
    if (kind.is === 'text' && !blank && !isLiteral(expr)) return { kind: 'compare', op: '=', left: expr, right: literal('') };
    return call('is_blank', expr);
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
        const { expr, blank } = numeric(this.value(xpath.of));
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
    return arithmetic(op, this.value(xpath.left), this.value(xpath.right));
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
      const isFull = list.choices.every(({ attributes }) => attributes?.[attribute] !== undefined);
      return typed({ kind: 'surrounding', of: 'choice', name: attribute }, 'attribute', !isFull);
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
      const isEmpty = this.emptiness(this.value(emptied(left) ? right : left));
      return op === '=' ? isEmpty : negated(isEmpty);
    }
    const settled = this.settled(op, left, right);
    if (settled) return settled;
    const [one, other] = [this.value(left), this.value(right)];
    const truths = this.comparedTruths(op, left, right, one, other);
    if (truths) return truths;
    const [l, r] = unify(one, other, op as Comparison);
    const compared: Expr = { kind: 'compare', op: withinDay(op as Comparison, one, other), left: l.expr, right: r.expr };
    const isUnknown = l.blank || r.blank;
    const isEquality = op === '=' || op === '!=';
    if (isEquality && mode !== 'lenient' && isText(one) && isText(other)) {
      const bothBlank = joinConditions('and', [call('is_blank', one.expr), call('is_blank', other.expr)]);
      return call('coalesce', compared, op === '=' ? bothBlank : negated(bothBlank));
    }
    if (mode === 'lenient' && (l.expr !== one.expr || r.expr !== other.expr))
      return this.answeredOtherwise(compared, op === '!=', [one, other]);
    if (!isUnknown || mode === 'lenient' || (mode === 'shown' && op !== '!=')) return compared;
    return call('coalesce', compared, literal(op === '!='));
  }

  /** A text that is no number is an answer too, and does not meet what must hold of a number; what is not answered leaves it open. */
  private answeredOtherwise(compared: Expr, differs: boolean, sides: readonly Typed[]): Expr {
    const isSelf = (expr: Expr) => expr.kind === 'question' && expr.key === this.site.self?.key;
    if (!sides.some(({ kind, expr }) => !isLiteral(expr) && mayBeNoNumber(kind))) return compared;
    const open = sides.filter(({ blank, expr }) => blank && !isSelf(expr)).map(({ expr }) => call('is_blank', expr));
    const otherwise = open.length > 0 ? call('if', joinConditions('or', open), literal(null), literal(differs)) : literal(differs);
    return call('coalesce', compared, otherwise);
  }

  /** What is compared with true or false is asked whether it is anything; what is neither yet is false. */
  private comparedTruths(op: Operator, left: XPath, right: XPath, one: Typed, other: Typed): Expr | undefined {
    if (op !== '=' && op !== '!=') return undefined;
    const isTruth = ({ kind }: Typed) => kind.is === 'boolean';
    const isWritten = ({ is }: XPath) => is === 'text' || is === 'number';
    if ((!isTruth(one) && !isTruth(other)) || isWritten(left) || isWritten(right)) return undefined;
    const [a, b] = [this.truth(one, 'exact'), this.truth(other, 'exact')];
    return { kind: 'compare', op, left: a, right: b };
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
}
