/**
 * Format 0 is how definitions are written by hand: wherever format 1 holds an expression's tree, format 0 holds the formula
 * as text. `"showWhen": "brakes = 'fail'"`
 */
import { parseFormula } from '../rules/formula.ts';
import type { DefinitionProblem } from '../problems/problem.ts';
import type { Upgrade } from './upgrade.ts';

const formulaNames: ReadonlySet<string> = new Set([
  'showWhen',
  'requiredWhen',
  'readOnlyWhen',
  'default',
  'formula',
  'choiceFilter',
  'that',
  'when',
]);
/** What lies below these is texts and sample answers, never formulas. */
const untouched: ReadonlySet<string> = new Set(['tests', 'title', 'label', 'help', 'responseSets', 'choices', 'settings', 'then']);

export const formulasBecomeTrees: Upgrade = {
  name: 'formulas_become_trees',
  from: 0,
  up: (json) => {
    const problems: DefinitionProblem[] = [];
    const walk = (node: unknown, path: string): unknown => {
      if (Array.isArray(node)) return node.map((item, index) => walk(item, `${path}[${index}]`));
      if (typeof node !== 'object' || node === null) return node;
      return Object.fromEntries(
        Object.entries(node).map(([name, value]) => {
          const at = path === '' ? name : `${path}.${name}`;
          if (untouched.has(name)) return [name, value];
          return [name, formulaNames.has(name) && typeof value === 'string' ? readTree(value, at, problems) : walk(value, at)];
        }),
      );
    };
    return { json: { ...(walk(json, '') as object), format: 1 }, problems };
  },
};

function readTree(text: string, path: string, problems: DefinitionProblem[]): unknown {
  const parsed = parseFormula(text);
  if (parsed.ok) return parsed.expr;
  for (const { code, details, from, to } of parsed.problems) problems.push({ path, code, severity: 'error', details, from, to });
  return undefined;
}
