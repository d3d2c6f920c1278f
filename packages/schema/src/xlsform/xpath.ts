/**
 * Reads the expressions of XLSForm: XPath 1.0 with `${name}` for another question, and the characters that word processors
 * put for quotes. What the language does not know at all (`$`, `£`) is a fault of its own, apart from broken grammar.
 */
export type XPath =
  | { is: 'number'; value: number }
  | { is: 'text'; value: string }
  /** `${name}`, or `${last-saved#name}` */
  | { is: 'question'; name: string; last: boolean }
  /** `.` */
  | { is: 'self' }
  /** `../name`, `/data/group/name`, a bare name, `..`: its steps */
  | { is: 'path'; steps: string[] }
  | { is: 'call'; name: string; args: XPath[] }
  | { is: 'operation'; op: Operator; left: XPath; right: XPath }
  | { is: 'negative'; of: XPath }
  /** what XForms can and definitions cannot: a predicate, an axis, a union */
  | { is: 'beyond'; what: string };

export type Operator = 'or' | 'and' | '=' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | 'div' | 'mod';

type ReadXPath = { ok: true; xpath: XPath } | { ok: false; at: number; code: XPathFault };

export type XPathFault = 'broken' | 'unknown_sign' | 'too_long' | 'too_deep';

const longest = 20_000;
const deepest = 150;

type Token = { at: number } & (
  | { is: 'number'; value: number }
  | { is: 'text'; value: string }
  | { is: 'question'; name: string }
  | { is: 'name'; name: string }
  | { is: 'sign'; sign: string }
  | { is: 'end' }
);

class Fault {
  readonly at: number;
  readonly code: XPathFault;
  constructor(at: number, code: XPathFault = 'broken') {
    this.at = at;
    this.code = code;
  }
}

export function readXPath(text: string): ReadXPath {
  if (text.length > longest) return { ok: false, at: longest, code: 'too_long' };
  try {
    return { ok: true, xpath: new Reader(tokenize(text)).readAll() };
  } catch (fault) {
    if (fault instanceof Fault) return { ok: false, at: fault.at, code: fault.code };
    throw fault;
  }
}

const quotes: Readonly<Record<string, string>> = { "'": "'’‘", '"': '"”“', '‘': "’‘'", '’': "’'", '“': '”“"', '”': '”"' };
const signs = ['!=', '<=', '>=', '//', '..', '::', '=', '<', '>', '+', '-', '*', '/', '(', ')', '[', ']', ',', '.', '@', '|'];
const namePattern = /^[\p{L}_][\p{L}\p{N}_.-]*(?::[\p{L}_][\p{L}\p{N}_.-]*)?/u;

function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (;;) {
    while (at < text.length && /[\s\u00a0]/.test(text[at]!)) at++;
    if (at >= text.length) return [...tokens, { is: 'end', at }];
    const [token, next] = readToken(text, at);
    tokens.push(token);
    at = next;
  }
}

function readToken(text: string, at: number): [Token, number] {
  const char = text[at]!;
  const rest = text.slice(at);
  if (Object.hasOwn(quotes, char)) {
    const length = Array.from(rest.slice(1)).findIndex((other) => quotes[char]!.includes(other));
    if (length < 0) throw new Fault(at);
    const value = Array.from(rest.slice(1)).slice(0, length).join('');
    return [{ is: 'text', value, at }, at + value.length + 2];
  }
  const question = /^\$\{\s*([^${}]*?)\s*\}/.exec(rest);
  if (question) return [{ is: 'question', name: question[1]!, at }, at + question[0].length];
  const number = /^(\d+(?:\.\d*)?|\.\d+)/.exec(rest)?.[0];
  if (number !== undefined) return [{ is: 'number', value: Number(number), at }, at + number.length];
  const name = namePattern.exec(rest)?.[0];
  // What follows an axis belongs to it, not to a prefix: `ancestor::group`.
  if (name !== undefined) return [{ is: 'name', name, at }, at + name.length];
  const sign = signs.find((candidate) => rest.startsWith(candidate));
  if (sign === undefined) throw new Fault(at, 'unknown_sign');
  return [{ is: 'sign', sign, at }, at + sign.length];
}

const levels: readonly (readonly Operator[])[] = [['or'], ['and'], ['=', '!='], ['<', '<=', '>', '>='], ['+', '-'], ['*', 'div', 'mod']];

class Reader {
  private at = 0;
  private depth = 0;
  private readonly tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  readAll(): XPath {
    const read = this.readLevel(0);
    if (this.token.is !== 'end') throw new Fault(this.token.at);
    return read;
  }

  private get token(): Token {
    return this.tokens[this.at]!;
  }

  private readLevel(level: number): XPath {
    const operators = levels[level];
    if (!operators) return this.readNegative();
    let left = this.readLevel(level + 1);
    for (;;) {
      const op = this.takeOperator(operators);
      if (!op) return left;
      left = { is: 'operation', op, left, right: this.readLevel(level + 1) };
    }
  }

  private takeOperator(operators: readonly Operator[]): Operator | undefined {
    const { token } = this;
    const written = token.is === 'sign' ? token.sign : token.is === 'name' ? token.name.toLowerCase() : undefined;
    const found = operators.find((op) => op === written);
    if (found) this.at++;
    return found;
  }

  private readNegative(): XPath {
    if (!this.takeSign('-')) return this.readUnion();
    return this.deeper(() => ({ is: 'negative', of: this.readNegative() }));
  }

  private readUnion(): XPath {
    const first = this.readStep();
    if (!this.takeSign('|')) return first;
    this.readUnion();
    return { is: 'beyond', what: '|' };
  }

  private readStep(): XPath {
    const primary = this.readPrimary();
    return this.readAfter(primary);
  }

  /** Predicates and further steps, which only XForms understands beyond a plain path. */
  private readAfter(primary: XPath): XPath {
    let read = primary;
    for (;;) {
      if (this.takeSign('[')) {
        this.deeper(() => this.readLevel(0));
        this.expectSign(']');
        read = { is: 'beyond', what: read.is === 'call' ? `${read.name}()/` : read.is === 'beyond' ? read.what : '[…]' };
      } else if (this.takeSign('/') || this.takeSign('//')) {
        const step = this.readPathStep();
        if (read.is === 'path') read = { is: 'path', steps: [...read.steps, ...step] };
        else if (isCurrent(read)) read = { is: 'path', steps: ['.', ...step] };
        else read = { is: 'beyond', what: read.is === 'call' ? `${read.name}()/` : read.is === 'beyond' ? read.what : '/' };
      } else return read;
    }
  }

  private readPathStep(): string[] {
    const { token } = this;
    this.takeSign('@');
    if (this.token.is === 'name') {
      const { name } = this.token;
      this.at++;
      if (this.takeSign('::')) return this.readPathStep();
      if (this.takeSign('(')) this.expectSign(')');
      return [name];
    }
    for (const sign of ['..', '.', '*']) if (this.takeSign(sign)) return [sign];
    if (token.is === 'question') {
      this.at++;
      return [token.name];
    }
    throw new Fault(this.token.at);
  }

  private readPrimary(): XPath {
    const { token } = this;
    this.at++;
    switch (token.is) {
      case 'number':
        return { is: 'number', value: token.value };
      case 'text':
        return { is: 'text', value: token.value };
      case 'question': {
        const last = /^last-saved#(.*)$/.exec(token.name);
        return { is: 'question', name: last?.[1]?.trim() ?? token.name, last: last !== null };
      }
      case 'name':
        return this.readName(token.name);
      case 'sign':
        return this.readSign(token.sign, token.at);
      case 'end':
        throw new Fault(token.at);
    }
  }

  private readName(name: string): XPath {
    if (this.takeSign('::')) {
      this.readPathStep();
      return { is: 'beyond', what: `${name}::` };
    }
    if (!this.takeSign('(')) return { is: 'path', steps: [name] };
    return this.deeper(() => {
      const args: XPath[] = [];
      if (!this.takeSign(')')) {
        do args.push(this.readLevel(0));
        while (this.takeSign(','));
        this.expectSign(')');
      }
      return { is: 'call', name, args };
    });
  }

  private readSign(sign: string, at: number): XPath {
    if (sign === '(') {
      const inner = this.deeper(() => this.readLevel(0));
      this.expectSign(')');
      return inner;
    }
    if (sign === '.') return { is: 'self' };
    if (sign === '..') return { is: 'path', steps: ['..'] };
    if (sign === '/' || sign === '//') return { is: 'path', steps: ['', ...this.readPathStep()] };
    if (sign === '*' || sign === '@') {
      if (sign === '@') this.readPathStep();
      return { is: 'beyond', what: sign };
    }
    throw new Fault(at);
  }

  private takeSign(sign: string): boolean {
    if (this.token.is !== 'sign' || this.token.sign !== sign) return false;
    this.at++;
    return true;
  }

  private expectSign(sign: string): void {
    if (!this.takeSign(sign)) throw new Fault(this.token.at);
  }

  private deeper<T>(read: () => T): T {
    if (++this.depth > deepest) throw new Fault(this.token.at, 'too_deep');
    const result = read();
    this.depth--;
    return result;
  }
}

/** `./x` and `current()/x` begin where the question stands. */
function isCurrent(read: XPath): boolean {
  return read.is === 'self' || (read.is === 'call' && read.name === 'current' && read.args.length === 0);
}
