import type { Answers } from '@anjian/schema/answers/answer.ts';
import type { DeviceDatabase } from '../device/database.ts';
import type { TaskCard } from '../network/cards.ts';

/**
 * The answers of the last form this person handed in for the same unit and checklist, as far as the device knows. What of
 * them a new form begins with, initialAnswers() decides.
 */
export async function lastAnswers(database: DeviceDatabase, personId: string, task: TaskCard): Promise<Answers | undefined> {
  const mine = await database.submissions.where('[personId+list]').equals([personId, 'mine']).sortBy('order');
  const last = mine.find(
    ({ submission }) => submission.kind === 'FORM' && submission.unit?.id === task.unit.id && submission.template?.id === task.template?.id,
  );
  return last && (await database.answers.get(last.submission.id))?.answers;
}
