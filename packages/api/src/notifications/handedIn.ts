import type { Transaction } from '../platform/transaction.ts';
import type { HandedIn, Words } from './notification.model.ts';

/** What is said of a submission to those who are told of it. */
export async function readHandedIn(
  tx: Transaction,
  submissionId: string,
): Promise<HandedIn & { submittedById: string; needsReview: boolean }> {
  const { unitId, unit, task, submittedBy } = await tx.submission.findUniqueOrThrow({
    where: { id: submissionId },
    select: {
      unitId: true,
      unit: { select: { name: true, nameEn: true } },
      task: { select: { assignment: { select: { name: true, needsReview: true } } } },
      submittedBy: { select: { id: true, name: true } },
    },
  });
  const { name, needsReview } = task.assignment;
  const form = name as Words;
  return { submissionId, unitId, unit: unitWords(unit), form, by: submittedBy.name, submittedById: submittedBy.id, needsReview };
}

export function unitWords({ name, nameEn }: { name: string; nameEn: string | null }): Words {
  return { 'zh-CN': name, en: nameEn || name };
}
