import type { Answers } from '@anjian/schema/answers/answer.ts';
import type { Definition } from '@anjian/schema/definition/definition.ts';
import { initialAnswers } from '@anjian/schema/evaluate/initial.ts';
import type { Situation } from '@anjian/schema/formTests/formTest.ts';
import { contextIn } from '@anjian/schema/formTests/run.ts';
import type { Role } from '../../data/generated/graphql.ts';
import { dateOf, formatTime } from '../../ui/dates.ts';

/**
 * What is filled in the preview, by whom, and where and when. `load` counts what was put there from outside, for the form to
 * begin anew; 0 while nobody has looked at it.
 */
export type Tried = { answers: Answers; situation: Situation; role: Role; load: number };

export function untried(): Tried {
  return { answers: {}, situation: situationNow(), role: 'INSPECTOR', load: 0 };
}

export function situationNow(): Situation {
  const now = new Date();
  return { today: dateOf(now), context: { time: formatTime(now.toISOString()) } };
}

/** A new form, as it begins in this situation: with defaults, and what is carried forward. */
export function beginIn(definition: Definition, situation: Situation): Pick<Tried, 'answers' | 'situation'> {
  return { answers: initialAnswers(definition, contextIn(situation)), situation };
}

/** Those who complete tasks; everybody else reads what was filled. As the server's table of roles has it. */
const completing: ReadonlySet<Role> = new Set<Role>(['ADMINISTRATOR', 'UNIT_MANAGER', 'INSPECTOR', 'LEADER']);

export function mayFill(role: Role): boolean {
  return completing.has(role);
}
