/** The two sides of a comparison as values of one kind. */
import { isDate, isMoment } from '../rules/dates.ts';
import type { Comparison } from '../rules/expression.ts';
import { asDate, isDay, numeric, textual } from './coerce.ts';
import { call, isLiteral, literal, typed, Unsupported, type Kind, type Typed } from './translating.ts';

/** Both sides of a comparison as values that can be compared. */
export function unify(left: Typed, right: Typed, op: Comparison): [Typed, Typed] {
  const isOrder = op !== '=' && op !== '!=';
  if (isLiteral(left.expr) && !isLiteral(right.expr)) {
    const [other, one] = fitLiteral(right, left, isOrder);
    return [one, other];
  }
  if (isLiteral(right.expr)) return fitLiteral(left, right, isOrder);
  return unifyKinds(left, right, isOrder);
}

function unifyKinds(left: Typed, right: Typed, isOrder: boolean): [Typed, Typed] {
  const [a, b] = [left.kind.is, right.kind.is];
  if (a === 'choices' || b === 'choices') {
    if (a === b && !isOrder) return [left, right];
    throw new Unsupported('unsupported_comparison');
  }
  const isWord = (is: Kind['is']) => is === 'text' || is === 'choice' || is === 'attribute';
  if (isWord(a) && isWord(b)) return isOrder ? [numeric(left), numeric(right)] : [left, right];
  if (a === b) return [left, right];
  if (isDay(a) && isDay(b)) return [asDate(left), asDate(right)];
  if (isDay(a) && b === 'text') return [textual(left), right];
  if (isDay(b) && a === 'text') return [left, textual(right)];
  return [numeric(left), numeric(right)];
}

/** What is written out takes the kind of what it is compared with. */
function fitLiteral(value: Typed, written: Typed, isOrder: boolean): [Typed, Typed] {
  const raw = isLiteral(written.expr) ? written.expr.value : null;
  const { kind } = value;
  const text = String(raw ?? '').trim();
  const number = text !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined;
  const asNumbers = (): [Typed, Typed] => {
    if (number === undefined) throw new Unsupported('unsupported_comparison');
    return [numeric(value), typed(literal(number), 'number', false)];
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
      return number === undefined ? [textual(value), typed(literal(text), 'text', false)] : asNumbers();
    case 'boolean':
      return [value, typed(literal(text === 'true' || text === '1'), 'boolean', false)];
    case 'date':
      if (isDate(text)) return [value, typed(call('date', literal(text)), 'date', false)];
      return isMoment(text) ? [value, typed(call('date', literal(text.slice(0, 10))), 'date', false)] : asNumbers();
    case 'date_time':
      if (isMoment(text)) return [value, typed(call('date_time', literal(text)), 'date_time', false)];
      return isDate(text) ? [asDate(value), typed(call('date', literal(text)), 'date', false)] : asNumbers();
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
