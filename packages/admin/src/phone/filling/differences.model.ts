import type { Answers } from '@anjian/schema/answers/answer.ts';
import { printAnswer } from '@anjian/schema/answers/print.ts';
import type { Definition, Key, Locale } from '@anjian/schema/definition/definition.ts';
import { filesOf } from '@anjian/schema/answers/files.ts';
import { sayLabel } from '../../fill/form/say.ts';
import { saysTheSame } from '../device/draft.model.ts';

export type Difference = { key: Key; label: string; here: string; there: string };

/** The questions two drafts answer differently, in words; photos by their number, notes with the answer. */
export function differencesOf(definition: Definition, here: Answers, there: Answers, locale: Locale): Difference[] {
  return definition.sections
    .flatMap(({ questions }) => questions)
    .filter(({ key }) => !saysTheSame(one(here, key), one(there, key)))
    .map((question) => {
      const say = (answers: Answers) => {
        const answer = answers[question.key];
        const photos = answer ? filesOf(question, answer).length : 0;
        return [printAnswer(question, answer, locale, definition), answer?.note, photos > 0 ? `▣ ${photos}` : '']
          .filter(Boolean)
          .join(' · ');
      };
      return { key: question.key, label: sayLabel(question, { definition, locale, answers: here }), here: say(here), there: say(there) };
    });
}

function one(answers: Answers, key: Key): Answers {
  return Object.hasOwn(answers, key) ? { [key]: answers[key]! } : {};
}
