import type { Definition } from '@anjian/schema/definition/definition.ts';
import { useLocaleState } from 'react-admin';
import { allLines, type PaperLine } from './paper.ts';
import { readSubmission } from './readSubmission.ts';
import type { SubmissionSheet } from './SubmissionPage.tsx';

/** Every line of a record, those of rows after their register; none when the checklist is out of reach. */
export function useLines(submission: SubmissionSheet): readonly PaperLine[] {
  const [locale] = useLocaleState();
  if (!submission.version) return [];
  return allLines(readSubmission(submission, submission.version.definition as Definition, locale));
}
