import type { Answers } from '@anjian/schema/answers/answer.ts';
import type { Acting } from '../context.ts';
import type { Submission } from '../platform/generated/prisma/client.ts';
import { reachPatterns } from '../rights/reach.ts';
import { readDefinition } from '../templates/definitions.ts';
import { cameraPosition, takenAtOf } from './capture.model.ts';
import { hintsOf, type Hint } from './hint.model.ts';
import { readHintFacts } from './hint.sql.ts';
import { seesHints } from './review.policy.ts';

export type Hinted = Pick<
  Submission,
  'id' | 'kind' | 'versionId' | 'answers' | 'startedAt' | 'deviceTime' | 'submittedAt' | 'supersedesId'
> & { unit: { path: string } };

export async function readHints({ platform, actor }: Acting, submission: Hinted): Promise<Hint[]> {
  if (submission.kind !== 'form' || !seesHints(actor, submission.unit.path)) return [];
  const { pool, prisma } = platform.database;
  const { sameBefore, photos, asset } = await readHintFacts(pool, submission.id, reachPatterns(actor));
  return hintsOf({
    definition: await readDefinition(prisma, submission.versionId),
    answers: submission.answers as Answers,
    startedAt: submission.startedAt,
    sentAt: submission.deviceTime ?? submission.submittedAt,
    isRevision: submission.supersedesId !== null,
    sameBefore,
    photos: photos.map((photo) => ({ ...photo, takenAt: takenAtOf(photo), position: cameraPosition(photo.camera) })),
    assetAt: asset && { lat: asset.latitude, lon: asset.longitude, accuracy: 0 },
  });
}
