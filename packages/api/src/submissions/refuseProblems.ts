/** What is wrong with answers, as it is told: by path and code, with a sentence in each language. */
import type { Problem } from '@anjian/schema/problems/problem.ts';
import { problemText } from '@anjian/schema/problems/texts.ts';
import type { Acting } from '../context.ts';
import { refuse, type Refusal } from '../errors.ts';
import type { Locale } from '../rights/locale.ts';
import type { FileProblem } from './attachedFiles.ts';

/** Nobody puts more right at a time; a body of two megabytes can hold a hundred thousand. */
const mostProblems = 200;

export function refuseProblems({ actor }: Acting, problems: readonly (Problem | FileProblem)[]): Refusal {
  return refuse('VALIDATION_FAILED', { problems: problems.slice(0, mostProblems).map((problem) => tell(problem, actor.locale)) });
}

function tell(problem: Problem | FileProblem, locale: Locale) {
  const { path, code, severity, details } = problem;
  const messages: Record<Locale, string> =
    'messages' in problem ? problem.messages : { 'zh-CN': problemText(problem, 'zh-CN'), en: problemText(problem, 'en') };
  return { path, code, severity, details, message: messages[locale], messages };
}
