import { checkDefinition } from '@anjian/schema/definition/check.ts';
import type { Definition } from '@anjian/schema/definition/definition.ts';
import type { DefinitionProblem } from '@anjian/schema/problems/problem.ts';
import { definitionProblemText } from '@anjian/schema/problems/texts.ts';
import type { ReportLine } from '../../terms/importReport.ts';

/** What keeps the new template from being published, or should be looked at, each with its place in the JSON. */
export function problemLines(problems: readonly DefinitionProblem[]): ReportLine[] {
  return problems.map((problem): ReportLine => {
    const { path, severity, question, section } = problem;
    const key = question ?? section;
    return {
      says: { 'zh-CN': `${path}：${definitionProblemText(problem, 'zh-CN')}`, en: `${path}: ${definitionProblemText(problem, 'en')}` },
      weight: severity,
      ...(key === undefined ? {} : { key }),
    };
  });
}

export function checkLines(definition: Definition): ReportLine[] {
  return problemLines(checkDefinition(definition).filter(({ severity, code }) => severity !== 'info' && code !== 'missing_text'));
}
