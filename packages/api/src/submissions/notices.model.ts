/** Whom handing in is told to: roles that answers want to know, managers of grave hazards, reviewers. Pure. */
import type { Answers } from '@anjian/schema/answers/answer.ts';
import { printAnswer, printLabel, printValue } from '@anjian/schema/answers/print.ts';
import { walkAnswers } from '@anjian/schema/answers/walk.ts';
import type { Definition } from '@anjian/schema/definition/definition.ts';
import { findQuestion } from '@anjian/schema/definition/walk.ts';
import type { Evaluation, RaisedConsequence } from '@anjian/schema/evaluate/evaluation.ts';
import { hazardRaised, reviewAsked, roleNotified, type HandedIn, type Notice, type Words } from '../notifications/notification.model.ts';
import type { Role } from '../rights/roles.ts';

/** An answer that a role is to know of. */
export type RoleToTell = { path: string; role: Role; title: Words };

/** In every language of the definition: the question and what was answered. */
export function rolesToTell(definition: Definition, answers: Answers, { consequences, values }: Evaluation): RoleToTell[] {
  const wanted = consequences.flatMap((consequence) => (consequence.do === 'notify' ? [consequence] : []));
  if (wanted.length === 0) return [];
  const given = new Map(
    definition.sections.flatMap(({ questions }) => [...walkAnswers(questions, answers)]).map(({ path, answer }) => [path, answer]),
  );
  return wanted.map(({ path, question: key, role }) => {
    const question = findQuestion(definition, key);
    const title = definition.locales.map((locale) => {
      if (!question) return [locale, key];
      const label = printLabel(question, locale, definition);
      const said = printAnswer(question, given.get(path), locale, definition) || printValue(question, values[path], locale, definition);
      return [locale, said === '' ? label : `${label}${locale.startsWith('zh') ? '：' : ': '}${said}`];
    });
    return { path, role, title: Object.fromEntries(title) as Words };
  });
}

/** Of what the submission before this one told a role already, nothing is told again: the answer has not newly caused it. */
export function newlyTold(wanted: readonly RoleToTell[], before: readonly RaisedConsequence[]): RoleToTell[] {
  return wanted.filter(({ path, role }) => !before.some((known) => known.do === 'notify' && known.path === path && known.role === role));
}

export type Found = {
  roles: readonly RoleToTell[];
  hazards: readonly { id: string; title: Words; severity: string }[];
  /** it is complete, and reviewers look at it */
  isToReview: boolean;
};

export function noticesOf(handedIn: HandedIn, { roles, hazards, isToReview }: Found): Notice[] {
  return [
    ...roles.map((found) => roleNotified(handedIn, found)),
    ...hazards.flatMap(({ id, ...hazard }) => hazardRaised({ ...handedIn, ...hazard, hazardId: id })),
    ...(isToReview ? [reviewAsked(handedIn, [])] : []),
  ];
}
