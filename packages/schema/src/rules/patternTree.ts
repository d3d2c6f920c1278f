/**
 * Reads a regular expression. What is read is the part of JavaScript's syntax (with the u flag) that can be matched in
 * linear time: no references back, no looking ahead or behind. Positions are places in the source.
 */
export type PatternTree =
  | { kind: 'character'; code: number }
  | { kind: 'class'; test: RegExp }
  | { kind: 'start' | 'end' | 'boundary' | 'no_boundary' | 'empty' }
  | { kind: 'sequence' | 'either'; parts: PatternTree[] }
  | { kind: 'repeat'; part: PatternTree; min: number; max: number };

export type PatternCode =
  | 'pattern_unfinished'
  | 'pattern_unopened'
  | 'pattern_nothing_to_repeat'
  | 'pattern_bad_escape'
  | 'pattern_bad_class'
  | 'pattern_bad_count'
  | 'pattern_unsupported'
  | 'pattern_too_large';

export class PatternFault {
  readonly at: number;
  readonly code: PatternCode;
  constructor(at: number, code: PatternCode) {
    this.at = at;
    this.code = code;
  }
}

const deepest = 50;
const mostRepeats = 1_000;
const namedClasses: ReadonlySet<string> = new Set(['d', 'D', 'w', 'W', 's', 'S']);
const controls: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', f: '\f', v: '\v', '0': '\0' };

/** Throws a PatternFault, which patterns.ts turns into a value. */
export function readPatternTree(source: string): PatternTree {
  const reader = new PatternReader(source);
  const tree = reader.readEither(0);
  if (reader.at < reader.chars.length) throw new PatternFault(reader.at, 'pattern_unopened');
  return tree;
}

class PatternReader {
  at = 0;
  readonly chars: readonly string[];

  constructor(source: string) {
    this.chars = Array.from(source);
  }

  readEither(depth: number): PatternTree {
    if (depth > deepest) throw new PatternFault(this.at, 'pattern_too_large');
    const parts = [this.readSequence(depth)];
    while (this.take('|')) parts.push(this.readSequence(depth));
    return parts.length === 1 ? parts[0]! : { kind: 'either', parts };
  }

  private readSequence(depth: number): PatternTree {
    const parts: PatternTree[] = [];
    while (this.at < this.chars.length && this.chars[this.at] !== '|' && this.chars[this.at] !== ')') parts.push(this.readRepeat(depth));
    return parts.length === 0 ? { kind: 'empty' } : { kind: 'sequence', parts };
  }

  private readRepeat(depth: number): PatternTree {
    const part = this.readAtom(depth);
    const from = this.at;
    const counts = this.readCounts();
    if (!counts) return part;
    if (part.kind === 'start' || part.kind === 'end') throw new PatternFault(from, 'pattern_nothing_to_repeat');
    // Lazy or greedy makes no difference to whether the whole text matches.
    this.take('?');
    return { kind: 'repeat', part, ...counts };
  }

  private readCounts(): { min: number; max: number } | undefined {
    if (this.take('*')) return { min: 0, max: Number.POSITIVE_INFINITY };
    if (this.take('+')) return { min: 1, max: Number.POSITIVE_INFINITY };
    if (this.take('?')) return { min: 0, max: 1 };
    const from = this.at;
    if (!this.take('{')) return undefined;
    const close = this.chars.indexOf('}', from);
    const parts = close < 0 ? null : /^(\d{1,4})(,(\d{1,4})?)?$/.exec(this.chars.slice(from + 1, close).join(''));
    if (!parts) throw new PatternFault(from, 'pattern_bad_count');
    this.at = close + 1;
    const min = Number(parts[1]);
    const max = parts[2] === undefined ? min : parts[3] === undefined ? Number.POSITIVE_INFINITY : Number(parts[3]);
    if (max < min || min > mostRepeats || (max !== Number.POSITIVE_INFINITY && max > mostRepeats))
      throw new PatternFault(from, 'pattern_bad_count');
    return { min, max };
  }

  private readAtom(depth: number): PatternTree {
    const from = this.at;
    const char = this.chars[this.at++]!;
    if (char === '(') return this.readGroup(from, depth);
    if (char === '[') return this.readClass(from);
    if (char === '\\') return this.readEscape(from);
    if (char === '.') return { kind: 'class', test: /^[^\n\r\u2028\u2029]$/u };
    if (char === '^') return { kind: 'start' };
    if (char === '$') return { kind: 'end' };
    if (char === '*' || char === '+' || char === '?' || char === '{') throw new PatternFault(from, 'pattern_nothing_to_repeat');
    if (char === ']' || char === '}') throw new PatternFault(from, 'pattern_unopened');
    return { kind: 'character', code: char.codePointAt(0)! };
  }

  private readGroup(from: number, depth: number): PatternTree {
    if (this.take('?')) {
      const isNamed = this.chars[this.at] === '<' && this.chars[this.at + 1] !== '=' && this.chars[this.at + 1] !== '!';
      const close = this.chars.indexOf('>', this.at);
      if (isNamed && close > 0) this.at = close + 1;
      else if (!this.take(':')) throw new PatternFault(from, 'pattern_unsupported');
    }
    const inner = this.readEither(depth + 1);
    if (!this.take(')')) throw new PatternFault(from, 'pattern_unfinished');
    return inner;
  }

  private readEscape(from: number): PatternTree {
    const char = this.chars[this.at];
    if (char === 'b') return this.skip({ kind: 'boundary' });
    if (char === 'B') return this.skip({ kind: 'no_boundary' });
    if (char !== undefined && /[1-9k]/.test(char)) throw new PatternFault(from, 'pattern_unsupported');
    const set = this.readSetEscape(from);
    if (set !== undefined) return { kind: 'class', test: this.classOf(set, from) };
    return { kind: 'character', code: this.readCharacterEscape(from) };
  }

  /** \d \w \s and \p{…}, as they are written; undefined for any other escape. */
  private readSetEscape(from: number): string | undefined {
    const char = this.chars[this.at];
    if (char === undefined) throw new PatternFault(from, 'pattern_unfinished');
    if (namedClasses.has(char)) return this.skip(`\\${char}`);
    if (char !== 'p' && char !== 'P') return undefined;
    const close = this.chars.indexOf('}', this.at);
    const name = close < 0 ? '' : this.chars.slice(this.at + 1, close + 1).join('');
    if (!/^\{[A-Za-z_]+(=[A-Za-z_]+)?\}$/.test(name)) throw new PatternFault(from, 'pattern_bad_escape');
    this.at = close + 1;
    return `\\${char}${name}`;
  }

  private readCharacterEscape(from: number): number {
    const char = this.chars[this.at++]!;
    if (char === 'u' || char === 'x') return this.readHex(from, char);
    if (Object.hasOwn(controls, char)) return controls[char]!.codePointAt(0)!;
    if (/[A-Za-z0-9]/.test(char)) throw new PatternFault(from, 'pattern_bad_escape');
    return char.codePointAt(0)!;
  }

  private readHex(from: number, of: 'u' | 'x'): number {
    const rest = this.chars.slice(this.at, this.at + 10).join('');
    const parts = of === 'x' ? /^([0-9A-Fa-f]{2})/.exec(rest) : (/^\{([0-9A-Fa-f]{1,6})\}/.exec(rest) ?? /^([0-9A-Fa-f]{4})/.exec(rest));
    const code = parts ? Number.parseInt(parts[1]!, 16) : Number.NaN;
    if (!parts || code > 0x10ffff) throw new PatternFault(from, 'pattern_bad_escape');
    this.at += parts[0].length;
    return code;
  }

  private readClass(from: number): PatternTree {
    let source = this.take('^') ? '^' : '';
    while (!this.take(']')) {
      if (this.at >= this.chars.length) throw new PatternFault(from, 'pattern_unfinished');
      source += this.readClassItem();
    }
    return { kind: 'class', test: this.classOf(source, from) };
  }

  private readClassItem(): string {
    const first = this.readClassMember();
    const isRange = typeof first === 'number' && this.chars[this.at] === '-' && this.chars[this.at + 1] !== ']';
    if (!isRange) return typeof first === 'number' ? written(first) : first;
    const from = this.at++;
    const last = this.readClassMember();
    if (typeof last !== 'number' || last < first) throw new PatternFault(from, 'pattern_bad_class');
    return `${written(first)}-${written(last)}`;
  }

  private readClassMember(): number | string {
    const from = this.at;
    const char = this.chars[this.at];
    if (char === undefined) throw new PatternFault(from, 'pattern_unfinished');
    this.at++;
    if (char !== '\\') return char.codePointAt(0)!;
    if (this.chars[this.at] === 'b') return this.skip(0x08);
    return this.readSetEscape(from) ?? this.readCharacterEscape(from);
  }

  /** One class is matched against one character by the machine's own engine, which takes constant time. */
  private classOf(source: string, from: number): RegExp {
    try {
      return new RegExp(source === '' ? '[]' : `^[${source}]$`, 'u');
    } catch {
      throw new PatternFault(from, 'pattern_bad_class');
    }
  }

  private take(char: string): boolean {
    if (this.chars[this.at] !== char) return false;
    this.at++;
    return true;
  }

  private skip<T>(result: T): T {
    this.at++;
    return result;
  }
}

function written(code: number): string {
  return `\\u{${code.toString(16)}}`;
}
