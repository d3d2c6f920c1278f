/** A formula as it is being typed: what it says, and where something is wrong with it. */
import type { Definition, Key } from '@anjian/schema/definition/definition.ts';
import { layOut } from '@anjian/schema/evaluate/layout.ts';
import type { DefinitionCode } from '@anjian/schema/problems/definitionTexts.ts';
import type { Details, Severity } from '@anjian/schema/problems/problem.ts';
import { specOf } from '@anjian/schema/questions/registry.ts';
import { checkFormula } from '@anjian/schema/rules/checkFormula.ts';
import type { Expr } from '@anjian/schema/rules/expression.ts';
import { parseFormula } from '@anjian/schema/rules/formula.ts';
import { Kinds } from '@anjian/schema/rules/kinds.ts';

export type TypedProblem = { from: number; to: number; code: DefinitionCode; severity: Severity; details: Details };
export type TypedFormula = { expr: Expr | undefined; problems: TypedProblem[] };

/** `owner` is the question whose rule it is; left out for a rule of a section. */
export function checkTyped(text: string, definition: Definition, owner: Key | undefined): TypedFormula {
  const parsed = parseFormula(text);
  if (!parsed.ok) {
    return {
      expr: undefined,
      problems: parsed.problems.map((problem) => ({ ...problem, code: problem.code, severity: 'error' })),
    };
  }
  const layout = layOut(definition);
  const item = owner === undefined ? undefined : layout.byKey.get(owner);
  const choices = item ? choicesAround(item.question, definition) : undefined;
  const { problems } = checkFormula(parsed.expr, {
    kinds: new Kinds(layout, definition.responseSets),
    level: item?.level ?? layout.root,
    ...(choices ? { choices } : {}),
  });
  return {
    expr: parsed.expr,
    problems: problems.map(({ at, ...problem }) => ({ ...(parsed.spans.get(at) ?? { from: 0, to: text.length }), ...problem })),
  };
}

function choicesAround(question: Parameters<typeof specOf>[0], definition: Definition) {
  const kind = specOf(question).kind(question, definition.responseSets);
  return kind.is === 'choice' || kind.is === 'choices' ? kind.choices : undefined;
}
