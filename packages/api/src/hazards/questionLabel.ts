/** What the question is called whose answer raised a hazard, in the version that was filled in. */
import { readPath } from '@anjian/schema/answers/path.ts';
import { findQuestion } from '@anjian/schema/definition/walk.ts';
import type { Platform } from '../platform/platform.ts';
import { readDefinition } from '../templates/definitions.ts';

export async function labelOfQuestion(
  { database }: Platform,
  { questionPath, submission }: { questionPath: string | null; submission: { versionId: string } | null },
): Promise<Record<string, string> | null> {
  const key = questionPath === null ? undefined : readPath(questionPath)?.at(-1)?.key;
  if (key === undefined || !submission) return null;
  return findQuestion(await readDefinition(database.prisma, submission.versionId), key)?.label ?? null;
}
