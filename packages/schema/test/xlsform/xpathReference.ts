/**
 * What an expression of XLSForm is worth by the specification (XPath 1.0 and OpenRosa), written as plainly as it stands there and slower than
 * anybody would want it: to compare with. An answer that is not given is an empty text, a date a text that counts as days.
 */
import type { XPath } from '../../src/xlsform/xpath.ts';

type Worth = string | number | boolean | Day;
export type Given = Readonly<Record<string, string | number | readonly string[] | undefined>>;

class Day {
  readonly date: string;
  constructor(date: string) {
    this.date = date;
  }
}

const asText = (of: Worth) => (of instanceof Day ? of.date : String(of));
const asTruth = (of: Worth) => (typeof of === 'string' ? of !== '' : typeof of === 'number' ? of !== 0 && !Number.isNaN(of) : Boolean(of));

function asNumber(of: Worth): number {
  if (of instanceof Day) return Date.parse(`${of.date}T00:00Z`) / 86_400_000;
  if (typeof of !== 'string') return Number(of);
  return /^\s*-?(\d+(\.\d*)?|\.\d+)\s*$/.test(of) ? Number(of) : Number.NaN;
}

function isEqual(one: Worth, other: Worth): boolean {
  if (typeof one === 'boolean' || typeof other === 'boolean') return asTruth(one) === asTruth(other);
  if (typeof one === 'number' || typeof other === 'number') return asNumber(one) === asNumber(other);
  return asText(one) === asText(other);
}

export function worthOf(xpath: XPath, given: Given, today: string): Worth {
  const worth = (inner: XPath) => worthOf(inner, given, today);
  switch (xpath.is) {
    case 'number':
    case 'text':
      return xpath.value;
    case 'question': {
      const answer = given[xpath.name] ?? '';
      if (typeof answer === 'object') return answer.join(' ');
      return typeof answer === 'string' && /^\d{4}-/.test(answer) ? new Day(answer) : answer;
    }
    case 'negative':
      return -asNumber(worth(xpath.of));
    case 'operation':
      return operate(xpath, worth);
    case 'call':
      return callOf(
        xpath.name,
        xpath.args.map((arg) => () => worth(arg)),
        today,
      );
    default:
      throw new Error(`There is no ${xpath.is} here.`);
  }
}

function operate({ op, left, right }: Extract<XPath, { is: 'operation' }>, worth: (inner: XPath) => Worth): Worth {
  if (op === 'and') return asTruth(worth(left)) && asTruth(worth(right));
  if (op === 'or') return asTruth(worth(left)) || asTruth(worth(right));
  if (op === '=' || op === '!=') return isEqual(worth(left), worth(right)) === (op === '=');
  const [a, b] = [asNumber(worth(left)), asNumber(worth(right))];
  const results = { '<': a < b, '<=': a <= b, '>': a > b, '>=': a >= b, '+': a + b, '-': a - b, '*': a * b, div: a / b, mod: a % b };
  return results[op];
}

function callOf(name: string, args: readonly (() => Worth)[], today: string): Worth {
  const [first = () => '', second = () => '', third = () => ''] = args;
  const words = (of: Worth) =>
    asText(of)
      .split(/\s+/)
      .filter((word) => word !== '');
  const functions: Record<string, () => Worth> = {
    true: () => true,
    false: () => false,
    today: () => new Day(today),
    not: () => !asTruth(first()),
    boolean: () => asTruth(first()),
    number: () => asNumber(first()),
    string: () => asText(first()),
    if: () => (asTruth(first()) ? second() : third()),
    coalesce: () => (asText(first()) === '' ? second() : first()),
    selected: () => words(first()).includes(asText(second())),
    'count-selected': () => words(first()).length,
    'string-length': () => Array.from(asText(first())).length,
    concat: () => args.map((arg) => asText(arg())).join(''),
    contains: () => asText(first()).includes(asText(second())),
    'starts-with': () => asText(first()).startsWith(asText(second())),
    'upper-case': () => asText(first()).toUpperCase(),
    regex: () => new RegExp(`^(?:${asText(second())})$`, 'u').test(asText(first())),
    int: () => Math.trunc(asNumber(first())),
    floor: () => Math.floor(asNumber(first())),
    abs: () => Math.abs(asNumber(first())),
    min: () => Math.min(...args.map((arg) => asNumber(arg()))),
    max: () => Math.max(...args.map((arg) => asNumber(arg()))),
  };
  return functions[name]!();
}

/** As an answer or a condition would hold it: what is no number, and an empty text, is nothing. */
export function settled(worth: Worth): string | number | boolean | null {
  if (worth instanceof Day) return worth.date;
  if (typeof worth === 'number') return Number.isFinite(worth) ? Number(worth.toPrecision(12)) + 0 : null;
  return worth === '' ? null : worth;
}

export { asTruth };
