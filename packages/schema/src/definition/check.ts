/** Static checks: what is wrong with a definition before anybody fills it in. Errors keep it from being published. */
import { layOut } from '../evaluate/layout.ts';
import type { DefinitionProblem } from '../problems/problem.ts';
import { checkCycles } from './checks/cycles.ts';
import { checkFormulas } from './checks/formulas.ts';
import { checkQuestions } from './checks/questions.ts';
import { checkScoring } from './checks/scoring.ts';
import { checkTexts } from './checks/texts.ts';
import type { Definition } from './definition.ts';

/** Names, types of formulas, cycles, conditions that can never or always hold, choices, texts; errors first. */
export function checkDefinition(definition: Definition): DefinitionProblem[] {
  const problems: DefinitionProblem[] = [];
  const note = (problem: DefinitionProblem) => problems.push(problem);
  const layout = layOut(definition);
  checkQuestions(definition, note);
  checkFormulas(definition, layout, note);
  checkCycles(definition, layout, note);
  checkTexts(definition, layout, note);
  checkScoring(definition, note);
  checkTestNames(definition, note);
  return problems.sort((a, b) => weight[a.severity] - weight[b.severity]);
}

const weight = { error: 0, warning: 1, info: 2 } as const;

function checkTestNames({ tests = [] }: Definition, note: (problem: DefinitionProblem) => void): void {
  const taken = new Set<string>();
  for (const [index, { name }] of tests.entries()) {
    if (taken.has(name)) note({ path: `tests[${index}].name`, code: 'duplicate_test', severity: 'warning', details: { name } });
    taken.add(name);
  }
}
