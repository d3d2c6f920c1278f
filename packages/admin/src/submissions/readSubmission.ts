import type { Answers } from '@anjian/schema/answers/answer.ts';
import { printAnswer, printValue } from '@anjian/schema/answers/print.ts';
import type { Definition } from '@anjian/schema/definition/definition.ts';
import { assetContext } from '@anjian/schema/evaluate/assetContext.ts';
import { evaluate } from '@anjian/schema/evaluate/evaluate.ts';
import { say } from '../fill/form/say.ts';
import { dateOf, houseTimeZone } from '../ui/dates.ts';
import { type Paper, readPaper } from './paper.ts';
import type { SubmissionSheet } from './SubmissionPage.tsx';

/**
 * A submission in its own version: judged by the engine as of the moment it was submitted, so that what was shown and asked
 * then is what is read now. The server stored the answers in this shape; they were checked when they came in.
 */
export function readSubmission(submission: SubmissionSheet, definition: Definition, locale: string): Paper {
  const answers = submission.answers as Answers;
  const asset = submission.task?.asset;
  const evaluation = evaluate(definition, answers, {
    now: submission.submittedAt,
    today: dateOf(new Date(submission.submittedAt)),
    timeZone: houseTimeZone,
    unit: { name: submission.unit?.name ?? '' },
    person: { name: submission.submittedByName },
    ...(asset
      ? { asset: assetContext({ ...asset, unit: asset.unit?.name ?? null, properties: asset.properties as Record<string, unknown> }) }
      : {}),
  });
  const { sections, questions, values } = evaluation;
  return readPaper(definition, answers, {
    say: (text, path) => say(text, path, { definition, locale, answers, evaluation }),
    isSectionVisible: (key) => sections[key]?.visible ?? true,
    isVisible: (path) => questions[path]?.visible ?? true,
    print: (question, answer) => printAnswer(question, answer, locale, definition),
    printValue: (question, path) => printValue(question, values[path], locale, definition),
  });
}
