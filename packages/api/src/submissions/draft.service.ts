/** What somebody has typed so far, kept for their other devices. Of two edits of one base, one wins and the other is told. */
import { randomUUIDv7 } from 'node:crypto';
import { canonicalJson } from '@anjian/schema/answers/hash.ts';
import type { Acting } from '../context.ts';
import { badInput, refuse } from '../errors.ts';
import { recordEvent } from '../events/record.ts';
import { encodeGlobalId } from '../globalId.ts';
import type { Draft } from '../platform/generated/prisma/client.ts';
import { inTransaction, type Transaction } from '../platform/transaction.ts';
import { permit } from '../rights/permit.ts';
import { unstorableTexts } from '../storableText.ts';
import { decide, type TaskState } from '../tasks/task.model.ts';
import { loadTaskToChange, momentOf, type LoadedTask } from '../tasks/task.service.ts';

export type TypedAnswers = {
  taskId: string;
  /** half-finished, from anywhere: kept as they are, and read by nobody but whoever typed them */
  answers: unknown;
  /** of the draft they were made from; 0 when there was none */
  revision: number;
  deviceTime?: Date | null;
};

/** Throws CONFLICT with the draft as it stands, STATE_CONFLICT, BAD_INPUT, NOT_FOUND. */
export function saveDraft(acting: Acting, { taskId, ...typed }: TypedAnswers): Promise<Draft> {
  const { platform, actor } = acting;
  if (!isObject(typed.answers)) throw badInput('answers', { 'zh-CN': '应为一个对象', en: 'must be an object' });
  const unstorable = unstorableTexts(typed.answers, ['answers']);
  if (unstorable.length > 0) throw refuse('BAD_INPUT', { problems: unstorable });
  return inTransaction(platform.database, async (tx) => {
    const task = await loadTaskToChange(tx, acting, taskId);
    permit(actor, 'task.save_draft', task.unit.path);
    const now = await platform.clock.now(tx);
    const known = await tx.draft.findUnique({ where: { taskId_personId: { taskId, personId: actor.personId } } });
    if (known && isRepeat(known, typed)) return known;
    const decision = decide(momentOf(task), 'save_draft', now);
    if ('refused' in decision) throw refuse('STATE_CONFLICT', { state: task.state, reason: decision.refused });
    if ((known?.revision ?? 0) !== typed.revision) throw refuse('CONFLICT', known ? { current: show(known) } : {});
    const draft = await keep(tx, { ...typed, id: known?.id ?? randomUUIDv7(), taskId, personId: actor.personId, now });
    if (!known) await begin(tx, acting, task, decision.next, now);
    return draft;
  });
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The answer was lost on the way, and the same is sent again. */
function isRepeat(known: Draft, { answers, revision }: Pick<TypedAnswers, 'answers' | 'revision'>): boolean {
  return known.revision === revision + 1 && canonicalJson(known.answers) === canonicalJson(answers);
}

function show({ id, answers, revision, updatedAt }: Draft) {
  return { id: encodeGlobalId('Draft', id), answers, revision, updatedAt: updatedAt.toISOString() };
}

type Kept = Omit<TypedAnswers, 'taskId'> & { id: string; taskId: string; personId: string; now: Date };

/** By hand: JSON goes to the database as it came, whatever its keys are called. */
async function keep(tx: Transaction, { id, taskId, personId, answers, revision, deviceTime, now }: Kept): Promise<Draft> {
  await tx.$executeRaw`
    insert into drafts (id, task_id, person_id, answers, revision, updated_at, device_time)
    values (${id}::uuid, ${taskId}::uuid, ${personId}::uuid, ${JSON.stringify(answers)}::jsonb, ${revision + 1}::int, ${now}, ${deviceTime ?? null})
    on conflict (task_id, person_id) do update set
      answers = excluded.answers, revision = excluded.revision, updated_at = excluded.updated_at, device_time = excluded.device_time`;
  return tx.draft.findUniqueOrThrow({ where: { id } });
}

/** A draft that comes into being is an event; each further letter typed is not. */
async function begin(tx: Transaction, acting: Acting, task: LoadedTask, state: TaskState, now: Date): Promise<void> {
  const { personId } = acting.actor;
  const started = task.startedAt ? {} : { startedAt: now, startedById: personId };
  await tx.task.update({ where: { id: task.id }, data: { state, ...started, updatedAt: now } });
  const verb = task.startedAt ? 'task.save_draft' : 'task.start';
  await recordEvent(tx, acting, { verb, subject: { type: 'Task', id: task.id }, unitId: task.unitId, data: { state } });
}
