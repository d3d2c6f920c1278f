/** Calls of functions: those that take plain values here, the others in compileSpecial.ts. */
import type { Expr } from '../rules/expression.ts';
import { functions, type FunctionName } from '../rules/functions.ts';
import type { Value } from '../rules/value.ts';
import { specials } from './compileSpecial.ts';
import { blank, type Compiler, type Place, type Run } from './compiling.ts';
import { spend } from './work.ts';

export function compileCall(compiler: Compiler, name: FunctionName, args: readonly Expr[], place: Place): Run {
  const special = specials[name];
  if (special) return special(compiler, args, place);
  const { run: body, takes, atLeast = takes.length, variadic } = functions[name];
  if (!body || args.length < atLeast || (!variadic && args.length > takes.length)) return blank;
  const runs = args.map((arg) => compiler.compile(arg, place));
  const call = body as (...values: Value[]) => Value;
  const kinds = args.map((_arg, index) => javaScriptKinds[takes[Math.min(index, takes.length - 1)]!]);
  return (scope, own) => {
    const values: Value[] = [];
    let length = 0;
    for (const [index, run] of runs.entries()) {
      const value = run(scope, own);
      if (value === null || (kinds[index] !== undefined && typeof value !== kinds[index])) return null;
      if (typeof value === 'string') length += value.length;
      values.push(value);
    }
    return length === 0 || spend(own.around, length / 64) ? call(...values) : null;
  };
}

const javaScriptKinds = {
  boolean: 'boolean',
  number: 'number',
  text: 'string',
  day: 'string',
  moment: 'string',
  time: 'string',
  point: 'string',
  written: 'string',
  pattern: 'string',
  choice: 'string',
  list: 'object',
  any: undefined,
  question: undefined,
} as const;
