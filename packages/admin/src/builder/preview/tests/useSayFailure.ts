import { useLocaleState, useTranslate } from 'react-admin';
import type { Answers } from '@anjian/schema/answers/answer.ts';
import type { Definition } from '@anjian/schema/definition/definition.ts';
import { hazardSeverities } from '@anjian/schema/definition/consequence.ts';
import { failureText } from '@anjian/schema/formTests/failureTexts.ts';
import type { FormTestFailure } from '@anjian/schema/formTests/run.ts';
import { answerTexts, type ProblemCode } from '@anjian/schema/problems/answerTexts.ts';
import { problemText } from '@anjian/schema/problems/texts.ts';
import { useCategoryName } from '../../../terms/categoryName.ts';
import { useBuilder } from '../../state/useBuilder.ts';
import { namePath } from '../namePath.ts';

/** A test knows that a number is out of range, not out of which: the gaps of the sentence are left open. */
const openGaps = Object.fromEntries(
  ['min', 'max', 'step', 'decimals', 'choice', 'count', 'item', 'row', 'expected', 'property'].map((name) => [name, '…']),
);

/** A failure in the words of the sheet: questions by their labels, problems, hazards and roles in words. */
export function useSayFailure(): (definition: Definition, answers: Answers, failure: FormTestFailure) => string {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const sheetLocale = useBuilder((state) => state.locale);
  const nameOfCategory = useCategoryName();

  const sayProblem = (code: string) =>
    Object.hasOwn(answerTexts.en, code)
      ? translate('builder.quoted', { words: problemText({ code: code as ProblemCode, details: openGaps }, locale) })
      : code;
  const sayHazard = (hazard: string) =>
    hazard
      .split(' ')
      .map((word) =>
        hazardSeverities.some((severity) => severity === word)
          ? translate(`terms.severityFull.${word.toUpperCase()}`)
          : nameOfCategory(word),
      )
      .join(' ');

  const sayRole = (role: string) => translate(`terms.role.${role.toUpperCase()}`, { _: role });

  return (definition, answers, { code, path, expected, found }) => {
    const name = (at: string) => translate('builder.quoted', { words: namePath(definition, answers, at, sheetLocale) });
    const listed = (codes: string) => (codes === '' ? translate('builder.test.nothing') : codes.split(', ').map(sayProblem).join(', '));
    const sayEach: Partial<Record<typeof code, (told: string) => string>> = {
      answer_refused: sayProblem,
      problem_missing: listed,
      problem_unexpected: sayProblem,
      hazard_missing: sayHazard,
      hazard_unexpected: sayHazard,
      notice_missing: sayRole,
      notice_unexpected: sayRole,
      not_complete: (told) =>
        told
          .split(', ')
          .map((one) => {
            const cut = one.lastIndexOf(': ');
            return `${name(one.slice(0, cut))} ${sayProblem(one.slice(cut + 2))}`;
          })
          .join(translate('terms.listSeparator')),
    };
    const told = sayEach[code] ?? ((words: string) => words);
    const filled = { path: path === '' ? '' : name(path), expected: expected === '' ? '' : told(expected), found: told(found) };
    return failureText(code, filled)[locale === 'en' ? 'en' : 'zh-CN'];
  };
}
