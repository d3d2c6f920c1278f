/**
 * Regular expressions in linear time. The expression becomes a machine whose states are all followed at once (Thompson
 * 1968), so that no pattern and no text makes it go back: the time is the length of the text times the size of the pattern.
 * A pattern has to match the whole text.
 */
import { PatternFault, readPatternTree, type PatternCode, type PatternTree } from './patternTree.ts';

type Step =
  | { do: 'character'; code: number }
  | { do: 'class'; test: RegExp }
  | { do: 'fork'; to: number; or: number }
  | { do: 'go'; to: number }
  | { do: 'start' | 'end' | 'boundary' | 'no_boundary' }
  | { do: 'match' };

/** `size` in steps: matching takes at most so many for each character. */
export type Pattern = { matches: (text: string) => boolean; size: number };
export type ReadPattern = { ok: true; pattern: Pattern } | { ok: false; at: number; code: PatternCode };

/** Steps after counted repeats are written out. */
const largestProgram = 2_000;
const mostRemembered = 500;
const remembered = new Map<string, ReadPattern>();

export function readPattern(source: string): ReadPattern {
  const known = remembered.get(source);
  if (known) return known;
  const read = compilePattern(source);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(source, read);
  return read;
}

/** undefined when the pattern itself cannot be read. */
export function matchesPattern(source: string, text: string): boolean | undefined {
  const read = readPattern(source);
  return read.ok ? read.pattern.matches(text) : undefined;
}

function compilePattern(source: string): ReadPattern {
  try {
    const steps: Step[] = [];
    write(readPatternTree(source), steps);
    steps.push({ do: 'match' });
    return { ok: true, pattern: { matches: (text) => run(steps, text), size: steps.length } };
  } catch (fault) {
    if (fault instanceof PatternFault) return { ok: false, at: fault.at, code: fault.code };
    throw fault;
  }
}

function write(tree: PatternTree, steps: Step[]): void {
  if (steps.length > largestProgram) throw new PatternFault(0, 'pattern_too_large');
  switch (tree.kind) {
    case 'character':
      steps.push({ do: 'character', code: tree.code });
      return;
    case 'class':
      steps.push({ do: 'class', test: tree.test });
      return;
    case 'sequence':
      for (const part of tree.parts) write(part, steps);
      return;
    case 'either':
      writeEither(tree.parts, steps);
      return;
    case 'repeat':
      writeRepeat(tree, steps);
      return;
    case 'empty':
      return;
    case 'start':
    case 'end':
    case 'boundary':
    case 'no_boundary':
      steps.push({ do: tree.kind });
  }
}

function writeEither(parts: readonly PatternTree[], steps: Step[]): void {
  const ends: { do: 'go'; to: number }[] = [];
  for (const [index, part] of parts.entries()) {
    if (index === parts.length - 1) {
      write(part, steps);
      break;
    }
    const fork = { do: 'fork' as const, to: steps.length + 1, or: 0 };
    steps.push(fork);
    write(part, steps);
    const end = { do: 'go' as const, to: 0 };
    ends.push(end);
    steps.push(end);
    fork.or = steps.length;
  }
  for (const end of ends) end.to = steps.length;
}

function writeRepeat({ part, min, max }: Extract<PatternTree, { kind: 'repeat' }>, steps: Step[]): void {
  for (let n = 0; n < min; n++) {
    const before = steps.length;
    write(part, steps);
    // What reads nothing reads nothing a thousand times over.
    if (steps.length === before) return;
  }
  if (max === Number.POSITIVE_INFINITY) {
    const from = steps.length;
    const fork = { do: 'fork' as const, to: from + 1, or: 0 };
    steps.push(fork);
    write(part, steps);
    steps.push({ do: 'go', to: from });
    fork.or = steps.length;
    return;
  }
  const forks: { or: number }[] = [];
  for (let n = min; n < max; n++) {
    const fork = { do: 'fork' as const, to: steps.length + 1, or: 0 };
    forks.push(fork);
    steps.push(fork);
    write(part, steps);
  }
  for (const fork of forks) fork.or = steps.length;
}

function run(steps: readonly Step[], text: string): boolean {
  const chars = Array.from(text);
  const seen = new Int32Array(steps.length).fill(-1);
  let now: number[] = [];
  follow(0, 0, now);
  for (let at = 0; at < chars.length && now.length > 0; at++) {
    const char = chars[at]!;
    const code = char.codePointAt(0)!;
    const next: number[] = [];
    for (const state of now) {
      const step = steps[state]!;
      const goesOn = step.do === 'character' ? step.code === code : step.do === 'class' && step.test.test(char);
      if (goesOn) follow(state + 1, at + 1, next);
    }
    now = next;
  }
  return now.some((state) => steps[state]!.do === 'match');

  /** Everything that is reached without reading a character; each state once for each place in the text. */
  function follow(first: number, at: number, into: number[]): void {
    const open = [first];
    while (open.length > 0) {
      const state = open.pop()!;
      if (seen[state] === at) continue;
      seen[state] = at;
      const step = steps[state]!;
      if (step.do === 'fork') open.push(step.or, step.to);
      else if (step.do === 'go') open.push(step.to);
      else if (step.do === 'character' || step.do === 'class' || step.do === 'match') into.push(state);
      else if (holds(step.do, at)) open.push(state + 1);
    }
  }

  function holds(what: 'start' | 'end' | 'boundary' | 'no_boundary', at: number): boolean {
    if (what === 'start') return at === 0;
    if (what === 'end') return at === chars.length;
    return (isWord(chars[at - 1]) !== isWord(chars[at])) === (what === 'boundary');
  }
}

function isWord(char: string | undefined): boolean {
  return char !== undefined && /^\w$/.test(char);
}
