import { connect, type Connection, type Page } from '../connections/keyset.ts';
import type { Acting } from '../context.ts';
import type { Prisma, Submission } from '../platform/generated/prisma/client.ts';
import { reachOf } from '../rights/actor.ts';
import { pathsToReview, pathsToSign } from './submission.policy.ts';
import { countSubmissions, findSubmissionIds, type SubmissionFilter } from './submission.sql.ts';

export const submissionOrder = { key: 'submittedAt', direction: 'desc', kind: 'date' } as const;

export type SubmissionListFilter = Omit<
  SubmissionFilter,
  'paths' | 'submittedById' | 'notSubmittedById' | 'toReviewBy' | 'templateIds' | 'at'
> & {
  mine?: boolean | null;
  awaitingMySignature?: boolean | null;
  awaitingReview?: boolean | null;
  /** what is left out narrows nothing; two that differ find nothing */
  templateIds?: readonly (string | undefined)[];
  assetIds?: readonly (string | undefined)[];
};

export async function listSubmissions(
  { platform, actor }: Acting,
  filter: SubmissionListFilter,
  page: Page,
  rows: Prisma.SubmissionFindManyArgs,
): Promise<Connection<Submission>> {
  const { pool, prisma } = platform.database;
  const { mine, awaitingMySignature, awaitingReview, status, templateIds = [], assetIds = [], ...rest } = filter;
  // Asking for what waits and at the same time for another state asks for nothing.
  if (awaitingMySignature && status && status !== 'awaiting_signature') return connect(page, [], async () => 0);
  const wanted: SubmissionFilter = {
    ...rest,
    templateIds: templateIds.filter((id) => id !== undefined),
    at: { ids: assetIds.filter((id) => id !== undefined), reach: reachOf(actor) },
    status: awaitingMySignature ? 'awaiting_signature' : status,
    paths: awaitingMySignature ? pathsToSign(actor) : awaitingReview ? pathsToReview(actor) : reachOf(actor),
    submittedById: mine ? actor.personId : undefined,
    notSubmittedById: awaitingMySignature ? actor.personId : undefined,
    toReviewBy: awaitingReview ? actor.personId : undefined,
  };
  const ids = await findSubmissionIds(pool, wanted, page);
  const found = ids.length > 0 ? await prisma.submission.findMany({ ...rows, where: { id: { in: ids } } }) : [];
  found.sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
  return connect(page, found, () => countSubmissions(pool, wanted));
}
