/** Calls of functions: how many arguments, of which kinds, and what comes of it. */
import { checkWritten, checkWrittenValue } from './checkComparison.ts';
import { nameOf, valueOf, type Checking, type Place } from './checking.ts';
import type { Expr } from './expression.ts';
import { functions, type ArgumentKind, type FunctionName } from './functions.ts';
import { commonKind, isLoose, kindOf, resultOf, takesKind, text, unknown } from './kindsTogether.ts';
import { readPattern } from './pattern.ts';
import type { ValueKind } from './valueKind.ts';

export function kindOfCall(checking: Checking, at: Expr, name: FunctionName, args: readonly Expr[], place: Place): ValueKind {
  const { takes, atLeast = takes.length, variadic, gives } = functions[name];
  if (args.length < atLeast || (!variadic && args.length > takes.length)) {
    checking.note(at, 'wrong_argument_count', { name, min: atLeast, ...(variadic ? {} : { max: takes.length }) });
    return resultOf(gives, []);
  }
  if (name === 'row_number' && !place.level.group) checking.note(at, 'row_number_outside_group');
  const kinds = args.map((arg, index) => kindOfArgument(checking, name, arg, takes[Math.min(index, takes.length - 1)]!, index, place));
  const [first, second] = args;
  if (name === 'selected' && first && second?.kind === 'literal') checkWritten(checking, second, kinds[0]!, nameOf(first));
  if (name === 'if') return branches(checking, at, kinds.slice(1));
  if (name === 'coalesce') return branches(checking, at, kinds);
  return resultOf(gives, kinds);
}

function kindOfArgument(checking: Checking, name: FunctionName, arg: Expr, wanted: ArgumentKind, index: number, place: Place): ValueKind {
  const wrong = (found: string) => checking.note(arg, 'wrong_argument', { name, position: index + 1, expected: wanted, found });
  if (wanted === 'question') {
    if (arg.kind !== 'question') wrong(checking.kindOf(arg, place).is);
    return arg.kind === 'question' ? checking.kindOf(arg, place) : unknown;
  }
  if (wanted === 'written' || wanted === 'pattern') {
    if (arg.kind === 'literal' && typeof arg.value === 'string') checkWrittenOut(checking, name, arg, arg.value);
    else wrong(checking.kindOf(arg, place).is);
    return text;
  }
  const kind = name === 'is_blank' ? checking.kindOf(arg, place) : valueOf(checking, arg, place);
  if (!isLoose(kind) && !takesKind(name, wanted, kind, arg)) wrong(kind.is);
  return kind;
}

function checkWrittenOut(checking: Checking, name: FunctionName, at: Expr, value: string): void {
  if (name === 'matches') {
    const read = readPattern(value);
    if (!read.ok) checking.note(at, read.code);
    return;
  }
  checkWrittenValue(checking, at, value, kindOf(name as 'date' | 'time' | 'date_time'), '');
}

/** The kind that several outcomes have in common. */
function branches(checking: Checking, at: Expr, kinds: readonly ValueKind[]): ValueKind {
  return kinds.reduce((all, one) => {
    const common = commonKind(all, one);
    if (!common) checking.note(at, 'branches_differ', { left: all.is, right: one.is }, 'warning');
    return common ?? unknown;
  });
}
