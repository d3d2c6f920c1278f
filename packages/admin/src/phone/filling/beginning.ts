import type { Answer, Answers } from '@anjian/schema/answers/answer.ts';
import type { Definition } from '@anjian/schema/definition/definition.ts';
import type { DeviceDatabase } from '../device/database.ts';
import type { TaskCard } from '../network/cards.ts';

/** The answers of the last form this person handed in for the same unit and checklist, as far as the device knows. */
export async function lastAnswers(database: DeviceDatabase, personId: string, task: TaskCard): Promise<Answers | undefined> {
  const mine = await database.submissions.where('[personId+list]').equals([personId, 'mine']).sortBy('order');
  const last = mine.find(
    ({ submission }) => submission.kind === 'FORM' && submission.unit?.id === task.unit.id && submission.template?.id === task.template?.id,
  );
  return last?.submission.answers;
}

/** What a new form begins with: answers carried forward from the last time, without that day's notes and photos. */
export function carriedForward(definition: Definition, last: Answers | undefined): Answers {
  if (!last) return {};
  const carried = definition.sections
    .flatMap(({ questions }) => questions)
    .filter(({ carryForward }) => carryForward)
    .flatMap(({ key }): [string, Answer][] => {
      const answer = Object.hasOwn(last, key) ? last[key] : undefined;
      return answer && 'value' in answer ? [[key, { value: answer.value, ...(answer.other ? { other: answer.other } : {}) }]] : [];
    });
  return Object.fromEntries(carried);
}
