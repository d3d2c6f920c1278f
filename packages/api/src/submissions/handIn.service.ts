/** Handing in, whatever it is: once for each client id, on the task as it stands, or a reason why not. */
import { randomUUIDv7 } from 'node:crypto';
import type { Answers } from '@anjian/schema/answers/answer.ts';
import type { Definition } from '@anjian/schema/definition/definition.ts';
import type { Acting } from '../context.ts';
import { refuse } from '../errors.ts';
import { encodeGlobalId } from '../globalId.ts';
import { numberingYear } from '../hazards/hazard.model.ts';
import { unitWords } from '../notifications/handedIn.ts';
import { acceptanceAsked } from '../notifications/notification.model.ts';
import { permit } from '../rights/permit.ts';
import { decide, statesAllowing, type TaskAction } from '../tasks/task.model.ts';
import { momentOf } from '../tasks/task.service.ts';
import { readDefinition } from '../templates/definitions.ts';
import { believedDone, isWorthHolding, judgeArrival, mostHeld, putRight, type SubmissionArrival } from './arrival.model.ts';
import { noticesOf, type RoleToTell } from './notices.model.ts';
import { contentHash, readRepeat, type SubmissionKind } from './submission.model.ts';
import { insertSubmission, type NewSubmission } from './submit.sql.ts';
import { readTaskAtHand, type TaskAtHand } from './taskAtHand.sql.ts';

export type Sent = {
  clientId: string;
  taskId: string;
  versionId?: string;
  startedAt?: Date | null;
  deviceTime?: Date | null;
  /** milliseconds, see `Arriving` */
  clockOffset?: number | null | undefined;
};

export type HandedIn = { submissionId: string; taskId: string };

/** What is stored beside the answers. */
export type Prepared = Pick<
  NewSubmission,
  'status' | 'evaluation' | 'summary' | 'signature' | 'files' | 'hazards' | 'keptHazards' | 'startedAt'
> & { roles: readonly RoleToTell[] };

/** What was sent, read by a definition; the work that takes other tables comes only when it is wanted. */
export type Reading = { answers: Answers; prepare: (task: TaskAtHand, moments: Moments) => Promise<Prepared> };

/** `doneAt` is when the person pressed the button, if their device is to be believed: what a form says of today is said of that day. */
export type Moments = { now: Date; doneAt: Date };

const actions = {
  form: { inTime: 'submit', afterwards: 'arrive' },
  all_safe: { inTime: 'declare_all_safe', afterwards: 'arrive_all_safe' },
} as const;
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
    const task = await readTaskAtHand(pool, actor, sent.taskId, sent.clientId, sent.versionId ?? null);
    if (!task) throw refuse('NOT_FOUND', {});
    permit(actor, verbs[kind], task.unit.path);
    const { known } = task;
    if (known) return repeat(acting, sent, kind, known, read);
    const now = await platform.clock.now();
    const { arrival, action, isHeld, doneAt } = admit(task, sent, kind, now);
    const version = versionOf(task, sent);
    const { answers, prepare } = read(await readDefinition(platform.database.prisma, version.id));
    const { roles, ...prepared } = await prepare(task, { now, doneAt });
    const status = isHeld ? 'held' : prepared.status;
    const id = randomUUIDv7();
    const handedIn = { submissionId: id, unitId: task.unit.id, unit: unitWords(task.unit), form: task.title, by: actor.name };
    const isToReview = kind === 'form' && status === 'complete' && task.needsReview;
    const notices = noticesOf(handedIn, { roles, hazards: prepared.hazards, isToReview });
    const submissionId = await insertOnce(acting, {
      ...prepared,
      id,
      taskId: task.id,
      versionId: version.id,
      clientId: sent.clientId,
      contentHash: contentHash({ taskId: task.id, versionId: version.id, definitionHash: version.definitionHash, kind, answers }),
      kind,
      status,
      answers,
      submittedById: actor.personId,
      deviceTime: sent.deviceTime ?? null,
      clockOffset: sent.clockOffset ?? null,
      arrival,
      window: task,
      supersedesId: task.submission?.id ?? null,
      allowedStates: kind === 'form' && !isHeld ? [...statesAllowing(action), 'submitted'] : statesAllowing(action),
      notices: isHeld ? [...notices, acceptanceAsked(handedIn)] : notices,
      year: numberingYear(now),
      correlationId,
      now,
    });
    if (submissionId !== undefined) return { submissionId, taskId: task.id };
  }
  throw refuse('CONFLICT', {});
}

type Admission = { arrival: SubmissionArrival; action: TaskAction; isHeld: boolean; doneAt: Date };

/** In time, late, or after everything was closed: what then may still be kept. Throws STATE_CONFLICT. */
function admit(task: TaskAtHand, sent: Sent, kind: SubmissionKind, now: Date): Admission {
  const { startedAt = null, deviceTime = null, clockOffset = null } = sent;
  const arriving = { now, startedAt, deviceTime, clockOffset };
  // What was begun on demand is never late: nobody waits for it.
  const arrival = judgeArrival(task, task.isOnDemand ? { ...task, dueAt: task.closesAt } : task, arriving);
  const isHeld = arrival === 'after_closing' && isWorthHolding(task, arriving);
  const isAfterwards = isHeld || (arrival !== 'after_closing' && now > task.closesAt);
  const action = actions[kind][isAfterwards ? 'afterwards' : 'inTime'];
  const moment = momentOf(task);
  // What is held takes nobody's place, so not that of what waits for a signature either.
  const decision = decide(isHeld ? { ...moment, isUnsigned: false } : moment, action, now);
  if ('refused' in decision) throw refuse('STATE_CONFLICT', { state: task.state, reason: decision.refused });
  if (isHeld && task.heldCount >= mostHeld) throw refuse('STATE_CONFLICT', { state: task.state, reason: 'too_many_held' });
  return { arrival, action, isHeld, doneAt: believedDone(task, arriving) ?? now };
}

type FilledVersion = { id: string; definitionHash: string };

/** Work stays on the version it began with, also when nobody but the device knew of it. Throws STATE_CONFLICT. */
function versionOf({ versionId, definitionHash, publishedAt, earlier, state }: TaskAtHand, sent: Sent): FilledVersion {
  if (sent.versionId === undefined || sent.versionId === versionId) return { id: versionId, definitionHash };
  const began = putRight(sent.startedAt ?? null, { clockOffset: sent.clockOffset ?? null });
  if (earlier && began && publishedAt && began < publishedAt) return earlier;
  throw refuse('STATE_CONFLICT', { state, reason: 'version_changed' });
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
  const {
    contentHash: stored,
    submittedAt,
    answers: original,
  } = await platform.database.prisma.submission.findUniqueOrThrow({
    where: { id: known.id },
    select: { contentHash: true, submittedAt: true, answers: true },
  });
  const id = encodeGlobalId('Submission', known.id);
  throw refuse('CLIENT_ID_REUSED', {
    original: { id, contentHash: stored, submittedAt: submittedAt.toISOString(), answers: original },
    sent: { contentHash: hash, answers },
  });
}
