import type { Path } from '@anjian/schema/answers/path.ts';
import type { Section } from '@anjian/schema/definition/definition.ts';
import type { Evaluation } from '@anjian/schema/evaluate/evaluation.ts';

/** The check items of a section that nobody has answered yet. What is hidden or fixed is left alone. */
export function unansweredChecks(section: Section, evaluation: Evaluation): Path[] {
  return section.questions
    .filter(({ type, key }) => {
      const state = evaluation.questions[key];
      return type === 'check' && state?.visible === true && !state.answered && !state.readOnly;
    })
    .map(({ key }) => key);
}
