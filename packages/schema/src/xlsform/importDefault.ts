/** What a question begins with: a value that is written out, or a formula. */
import { isDate, isMoment } from '../rules/dates.ts';
import type { Expr } from '../rules/expression.ts';
import type { Carrying, Form } from './form.ts';
import type { TypePart } from './importType.ts';
import { listOf, onceOf } from './kindOf.ts';
import type { Node } from './outline.ts';
import { translateValue } from './translate.ts';
import { call, literal, Unsupported, type Typed } from './translating.ts';
import { readXPath, type XPath } from './xpath.ts';

/** A call, a reference, or a sum: anything else is a value as it stands, `2010-06-15`, `a-2` and `page (s)` too. */
export function isDynamicDefault(text: string): boolean {
  if (text.includes('${') || /^[a-z][a-z:-]*\(.*\)/is.test(text) || holdsCall(text)) return true;
  return /^(?:[\d.()\s+*-]|div|mod)+$/.test(text) && /\d\s*(?:[+*]|-\s|div|mod)/.test(text);
}

/** today() + 1 */
function holdsCall(text: string): boolean {
  const read = /[a-z]\(/i.test(text) ? readXPath(text) : undefined;
  const isCalling = (xpath: XPath): boolean =>
    xpath.is === 'call' ||
    (xpath.is === 'negative' && isCalling(xpath.of)) ||
    (xpath.is === 'operation' && (isCalling(xpath.left) || isCalling(xpath.right)));
  return read?.ok === true && isCalling(read.xpath);
}

export function importDefault(node: Node, part: TypePart, form: Form, carried: Carrying): { default?: Expr } {
  const { line } = node;
  const once = onceOf(line.get('calculation'));
  if (once !== undefined && !line.has('default')) return fromOnce(node, part, form, carried);
  const text = line.get('default');
  if (text === '') return {};
  const found = isDynamicDefault(text) ? fromFormula(node, part, form) : written(text, node, part, form);
  if (!found) carried['default'] = form.rename(text);
  return found ? { default: found } : {};
}

/** once(x) is worked out when the form is opened and stays: a default. */
function fromOnce(node: Node, part: TypePart, form: Form, carried: Carrying): { default?: Expr } {
  const value = form.read(node, 'calculation', (xpath) => {
    const inner = xpath.is === 'call' ? xpath.args[0] : undefined;
    if (!inner) throw new Unsupported('unsupported_function', { function: 'once' });
    return asKind(translateValue(inner, form.site(node)), part);
  });
  if (!value) carried['calculation'] = form.rename(node.line.get('calculation'));
  return value ? { default: value } : {};
}

function fromFormula(node: Node, part: TypePart, form: Form): Expr | undefined {
  return form.read(node, 'default', (xpath) => asKind(translateValue(xpath, form.site(node)), part));
}

/** A date that begins with now() takes its day. */
function asKind(value: Typed, { type }: TypePart): Expr {
  const { expr, kind } = value;
  if (type === 'date' && kind.is === 'date_time') return call('date_of', expr);
  if (type === 'time' && kind.is === 'date_time') return call('time_of', expr);
  if (type === 'date_time' && kind.is === 'date') return expr;
  return expr;
}

function written(text: string, node: Node, part: TypePart, form: Form): Expr | undefined {
  const value = valueOf(text, node, part, form);
  if (!value) form.notes.say(node.line.place('default'), 'bad_default', 'carried', { text: text.slice(0, 200), type: part.type });
  return value;
}

function valueOf(text: string, node: Node, { type }: TypePart, form: Form): Expr | undefined {
  switch (type) {
    case 'text':
    case 'long_text':
    case 'hidden':
    case 'barcode':
      return text.length <= 2_000 ? literal(unquoted(text)) : undefined;
    case 'integer':
    case 'decimal':
    case 'slider':
    case 'rating':
      return Number.isFinite(Number(text)) && (type !== 'integer' || Number.isSafeInteger(Number(text)))
        ? literal(Number(text))
        : undefined;
    case 'date':
      return isDate(text.slice(0, 10)) ? call('date', literal(text.slice(0, 10))) : undefined;
    case 'time':
      return /^([01]\d|2[0-3]):[0-5]\d/.test(text) ? call('time', literal(text.slice(0, 5))) : undefined;
    case 'date_time':
      return isMoment(text) ? call('date_time', literal(text)) : undefined;
    case 'single_choice':
    case 'multiple_choice':
    case 'ranking':
      return chosen(unquoted(text), node, form);
    default:
      return undefined;
  }
}

function chosen(text: string, node: Node, form: Form): Expr | undefined {
  const keys = listOf(node, form)?.keys;
  const isOne = node.type.is === 'select' && node.type.how === 'one';
  const names = isOne || !keys ? [text] : text.split(/[\s,]+/);
  if (!keys) return text === 'OK' ? literal(text) : undefined;
  const found = names.map((name) => keys.get(name));
  return found.every((key) => key !== undefined) ? literal(found.join(' ')) : undefined;
}

function unquoted(text: string): string {
  return /^(['"])(.*)\1$/s.exec(text)?.[2] ?? text;
}
