import type { DefinitionCode } from '../../problems/definitionTexts.ts';
import type { DefinitionProblem, Details, Severity } from '../../problems/problem.ts';
import type { PlacedQuestion } from '../walk.ts';

export type Note = (problem: DefinitionProblem) => void;

/** A problem at a question, or at one of its properties. */
export function atQuestion(
  { question, section, path }: PlacedQuestion,
  property: string | undefined,
  code: DefinitionCode,
  details: Details = {},
  severity: Severity = 'error',
): DefinitionProblem {
  const where = property === undefined ? {} : { property };
  return {
    path: property === undefined ? path : `${path}.${property}`,
    code,
    severity,
    details,
    section: section.key,
    question: question.key,
    ...where,
  };
}
