/** What stands between a draft and a published version. Outcomes are values: a list of problems, empty when all is well. */
import { publishProblems } from '@anjian/schema/compare/publishProblems.ts';
import { checkDefinition } from '@anjian/schema/definition/check.ts';
import type { Definition } from '@anjian/schema/definition/definition.ts';
import { parseDefinition } from '@anjian/schema/definition/parse.ts';
import { formTestProblems } from '@anjian/schema/formTests/run.ts';
import type { DefinitionProblem } from '@anjian/schema/problems/problem.ts';
import { definitionProblemText } from '@anjian/schema/problems/texts.ts';
import { refuse } from '../errors.ts';
import type { Locale } from '../rights/locale.ts';

export type ToldProblem = DefinitionProblem & { message: string; messages: Record<Locale, string> };

/** With its sentence in both languages; `message` is the one in the reader's. */
export function tellProblem(problem: DefinitionProblem, locale: Locale): ToldProblem {
  const messages = { 'zh-CN': definitionProblemText(problem, 'zh-CN'), en: definitionProblemText(problem, 'en') };
  return { ...problem, message: messages[locale], messages };
}

/** What can be stored as a draft: anything that is a definition at all. Throws VALIDATION_FAILED. */
export function requireDefinition(json: unknown, locale: Locale): Definition {
  const parsed = parseDefinition(json);
  if (!parsed.ok) throw refuse('VALIDATION_FAILED', { problems: parsed.problems.map((problem) => tellProblem(problem, locale)) });
  return parsed.definition;
}

/** What the static check says of a definition, errors first. */
export function problemsOf(definition: Definition, locale: Locale): ToldProblem[] {
  return checkDefinition(definition).map((problem) => tellProblem(problem, locale));
}

/** What keeps it from being published. `before`: every definition published so far, oldest first. */
export function publishProblemsOf(definition: Definition, before: readonly Definition[], locale: Locale): ToldProblem[] {
  const found = [...checkDefinition(definition), ...publishProblems(before, definition)].filter(({ severity }) => severity === 'error');
  // What its tests say of a form that is wrong in itself helps nobody.
  const errors = found.length > 0 ? found : formTestProblems(definition);
  return errors.map((problem) => tellProblem(problem, locale));
}
