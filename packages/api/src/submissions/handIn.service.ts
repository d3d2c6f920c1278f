/** Handing in, whatever it is: once for each client id, on the task as it stands, or a reason why not. */
import { randomUUIDv7 } from 'node:crypto';
import type { Answers } from '@anjian/schema/answers/answer.ts';
import type { Definition } from '@anjian/schema/definition/definition.ts';
import type { Acting } from '../context.ts';
import { refuse } from '../errors.ts';
import { encodeGlobalId } from '../globalId.ts';
import { numberingYear } from '../hazards/hazard.model.ts';
import { permit } from '../rights/permit.ts';
import { decide, statesAllowing } from '../tasks/task.model.ts';
import { momentOf } from '../tasks/task.service.ts';
import { readDefinition } from '../templates/definitions.ts';
import { contentHash, readRepeat, type SubmissionKind } from './submission.model.ts';
import { insertSubmission, type NewSubmission } from './submit.sql.ts';
import { readTaskAtHand, type TaskAtHand } from './taskAtHand.sql.ts';

export type Sent = { clientId: string; taskId: string; versionId?: string; deviceTime?: Date | null };

export type HandedIn = { submissionId: string; taskId: string };

/** What is stored beside the answers. */
export type Prepared = Pick<
  NewSubmission,
  'status' | 'evaluation' | 'summary' | 'signature' | 'files' | 'hazards' | 'keptHazards' | 'startedAt'
>;

/** What was sent, read by a definition; the work that takes other tables comes only when it is wanted. */
export type Reading = { answers: Answers; prepare: (task: TaskAtHand, now: Date) => Promise<Prepared> };

const actions = { form: 'submit', all_safe: 'declare_all_safe' } as const;
const verbs = { form: 'submission.submit', all_safe: 'task.declare_all_safe' } as const;

/** A task that moves on while its form is read is read again, and then says why not, or that it is done already. */
const mostAttempts = 5;

export async function handIn(
  acting: Acting,
  sent: Sent,
  kind: SubmissionKind,
  read: (definition: Definition) => Reading,
): Promise<HandedIn> {
  const { platform, actor, correlationId } = acting;
  const { pool } = platform.database;
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const task = await readTaskAtHand(pool, actor, sent.taskId, sent.clientId);
    if (!task) throw refuse('NOT_FOUND', {});
    permit(actor, verbs[kind], task.unit.path);
    const { known } = task;
    if (known) return repeat(acting, sent, kind, known, read);
    const now = await platform.clock.now();
    const decision = decide(momentOf(task), actions[kind], now);
    if ('refused' in decision) throw refuse('STATE_CONFLICT', { state: task.state, reason: decision.refused });
    const { versionId, definitionHash } = task;
    if (sent.versionId !== undefined && sent.versionId !== versionId)
      throw refuse('STATE_CONFLICT', { state: task.state, reason: 'version_changed' });
    const { answers, prepare } = read(await readDefinition(platform.database.prisma, versionId));
    const prepared = await prepare(task, now);
    const submissionId = await insertOnce(acting, {
      ...prepared,
      id: randomUUIDv7(),
      taskId: task.id,
      clientId: sent.clientId,
      contentHash: contentHash({ taskId: task.id, versionId, definitionHash, kind, answers }),
      kind,
      answers,
      submittedById: actor.personId,
      deviceTime: sent.deviceTime ?? null,
      supersedesId: task.submission?.id ?? null,
      allowedStates: kind === 'form' ? [...statesAllowing('submit'), 'submitted'] : statesAllowing('declare_all_safe'),
      year: numberingYear(now),
      correlationId,
      now,
    });
    if (submissionId !== undefined) return { submissionId, taskId: task.id };
  }
  throw refuse('CONFLICT', {});
}

/** Nothing when the task moved on, or when somebody was quicker with the same client id. */
async function insertOnce({ platform }: Acting, submission: NewSubmission): Promise<string | undefined> {
  try {
    return await insertSubmission(platform.database.pool, submission);
  } catch (error) {
    const { code, constraint } = error as { code?: unknown; constraint?: unknown };
    if (code === '23505' && constraint === 'submissions_client_id_key') return undefined;
    throw error;
  }
}

type Known = NonNullable<TaskAtHand['known']>;

/** What was handed in under this client id, if it is what is sent now; hashed as it was then. */
async function repeat(
  { platform, actor }: Acting,
  sent: Sent,
  kind: SubmissionKind,
  known: Known,
  read: (definition: Definition) => Reading,
): Promise<HandedIn> {
  if (known.submittedById !== actor.personId) throw refuse('CLIENT_ID_REUSED', {});
  const { versionId, definitionHash } = known;
  const { answers } = read(await readDefinition(platform.database.prisma, versionId));
  const hash = contentHash({ taskId: sent.taskId, versionId: sent.versionId ?? versionId, definitionHash, kind, answers });
  if (readRepeat(known, { contentHash: hash, submittedById: actor.personId }) === 'same')
    return { submissionId: known.id, taskId: sent.taskId };
  throw refuse('CLIENT_ID_REUSED', { original: { id: encodeGlobalId('Submission', known.id), contentHash: known.contentHash } });
}
