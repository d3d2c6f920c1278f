/** Functions that decide themselves what blank means, or that look at the answer rather than its value. */
import { isAnswered, isNotApplicable, isSkipped } from '../answers/answer.ts';
import { filesOf } from '../answers/files.ts';
import { findChoice } from '../definition/choice.ts';
import { readText } from '../definition/text.ts';
import { specOf } from '../questions/registry.ts';
import type { Expr } from '../rules/expression.ts';
import { textOf, type FunctionName } from '../rules/functions.ts';
import { compileRowNumber } from './compileRows.ts';
import { blank, readAnswer, readItem, type Compiler, type Place, type Run } from './compiling.ts';
import { matchesWithin, spend } from './work.ts';
import { nowOf } from './nowOf.ts';

type Args = readonly Expr[];

/** stands for an argument that is not there */
const nothing: Expr = { kind: 'literal', value: null };

export const specials: Readonly<Partial<Record<FunctionName, (compiler: Compiler, args: Args, place: Place) => Run>>> = {
  today: () => (_scope, own) => own.around.context.today,
  now: () => (_scope, own) => nowOf(own.around.context),
  row_number: (compiler, _args, place) => compileRowNumber(compiler, place),
  is_blank: compileIsBlank,
  is_na: (compiler, [first = nothing], place) => readAnswer(compiler, first, place, isNotApplicable),
  is_skipped: (compiler, [first = nothing], place) => readAnswer(compiler, first, place, isSkipped),
  count_files: compileCountFiles,
  other_text: compileOtherText,
  label: compileLabel,
  selected: compileSelected,
  count_selected: compileCountSelected,
  if: compileIf,
  coalesce: compileCoalesce,
  concat: compileConcat,
  matches: compileMatches,
};

/** Blanks leave nothing behind in a text. */
function compileConcat(compiler: Compiler, args: Args, place: Place): Run {
  const runs = args.map((arg) => compiler.compile(arg, place));
  return (scope, own) => {
    const text = runs.map((run) => textOf(run(scope, own))).join('');
    return spend(own.around, text.length / 64) ? textOf(text) : null;
  };
}

function compileIsBlank(compiler: Compiler, [arg = nothing]: Args, place: Place): Run {
  if (arg.kind !== 'question') {
    const run = compiler.compile(arg, place);
    return (scope, own) => run(scope, own) === null;
  }
  return readItem(compiler, arg.key, place, (scope, { question, slot }) => {
    if (!scope.visible[slot]) return true;
    return specOf(question).holds === 'nothing' ? scope.values[slot] === null : !isAnswered(scope.answers[slot]);
  });
}

function compileCountFiles(compiler: Compiler, [arg = nothing]: Args, place: Place): Run {
  return readAnswer(compiler, arg, place, (answer, { question }) => (answer ? filesOf(question, answer).length : 0));
}

function compileOtherText(compiler: Compiler, [arg = nothing]: Args, place: Place): Run {
  return readAnswer(compiler, arg, place, (answer) => (answer && 'value' in answer ? (answer.other ?? null) : null));
}

function compileLabel(compiler: Compiler, [arg = nothing]: Args, place: Place): Run {
  if (arg.kind !== 'question') return blank;
  const { responseSets, mainLocale } = compiler.compiling;
  return readItem(compiler, arg.key, place, (scope, { question, slot }) => {
    const kind = specOf(question).kind(question, responseSets);
    const value = scope.values[slot]!;
    if (kind.is !== 'choice' && kind.is !== 'choices') return value === null ? null : textOf(value);
    const labelOf = (key: string) => readText(findChoice(kind.choices, key)?.label, mainLocale, mainLocale) || key;
    if (typeof value === 'string') return labelOf(value);
    return typeof value === 'object' && value !== null ? value.map(labelOf).join(', ') : null;
  });
}

function compileSelected(compiler: Compiler, [list = nothing, choice = nothing]: Args, place: Place): Run {
  const [among, wanted] = [compiler.compile(list, place), compiler.compile(choice, place)];
  return (scope, own) => {
    const [chosen, key] = [among(scope, own), wanted(scope, own)];
    if (chosen === null || typeof key !== 'string') return null;
    return typeof chosen === 'object' ? chosen.includes(key) : chosen === key;
  };
}

function compileIf(compiler: Compiler, [condition = nothing, then = nothing, otherwise = nothing]: Args, place: Place): Run {
  const [when, yes, no] = [compiler.compile(condition, place), compiler.compile(then, place), compiler.compile(otherwise, place)];
  return (scope, own) => {
    const holds = when(scope, own);
    return holds === null ? null : holds === true ? yes(scope, own) : no(scope, own);
  };
}

function compileCoalesce(compiler: Compiler, args: Args, place: Place): Run {
  const runs = args.map((arg) => compiler.compile(arg, place));
  return (scope, own) => {
    for (const run of runs) {
      const value = run(scope, own);
      if (value !== null) return value;
    }
    return null;
  };
}

function compileMatches(compiler: Compiler, [text = nothing, source = nothing]: Args, place: Place): Run {
  if (source.kind !== 'literal' || typeof source.value !== 'string') return blank;
  const pattern = source.value;
  const run = compiler.compile(text, place);
  return (scope, own) => {
    const value = run(scope, own);
    return typeof value === 'string' ? (matchesWithin(own.around, pattern, value) ?? null) : null;
  };
}

function compileCountSelected(compiler: Compiler, [arg = nothing]: Args, place: Place): Run {
  const run = compiler.compile(arg, place);
  return (scope, own) => {
    const value = run(scope, own);
    return value !== null && typeof value === 'object' ? value.length : null;
  };
}
