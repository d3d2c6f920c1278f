/**
 * An event is written in the transaction of the change it tells of, so there is never one without the other. A trigger
 * of the table tells the listeners (`events_told`), ids only, at the moment the transaction commits; they read the rows
 * again under their own rights.
 */
import type { Acting } from '../context.ts';
import type { Transaction } from '../platform/transaction.ts';
import type { Verb } from '../rights/verbs.ts';

export const eventChannel = 'anjian_events';

export type SubjectType =
  | 'Unit'
  | 'Person'
  | 'RoleGrant'
  | 'Session'
  | 'Token'
  | 'Template'
  | 'TemplateVersion'
  | 'LibraryItem'
  | 'Asset'
  | 'Assignment'
  | 'Task'
  | 'Submission'
  | 'File'
  | 'Hazard';

export type NewEvent = {
  verb: Verb;
  subject: { type: SubjectType; id: string };
  /** where it happened; left out for what belongs to no unit */
  unitId?: string | undefined;
  /** what changed, for the audit; never a secret */
  data?: Record<string, unknown>;
};

/** What travels over NOTIFY. */
export type EventNotice = { verb: Verb; type: SubjectType; id: string; unitId: string | null };

type Author = Pick<Acting, 'platform' | 'correlationId'> & { actor: { personId: string } | null };

export async function recordEvent(tx: Transaction, author: Author, { verb, subject, unitId, data = {} }: NewEvent): Promise<void> {
  const at = await author.platform.clock.now(tx);
  await tx.$executeRaw`
    insert into events (at, verb, actor_id, subject_type, subject_id, unit_id, data, correlation_id)
    values (${at}, ${verb}, ${author.actor?.personId ?? null}::uuid, ${subject.type}, ${subject.id}::uuid, ${unitId ?? null}::uuid, ${JSON.stringify(data)}::jsonb, ${author.correlationId})`;
}

/** Listeners get `undefined` after an interruption: something may have been missed. */
export function readNotice(payload: string | undefined): EventNotice | undefined {
  return payload === undefined ? undefined : (JSON.parse(payload) as EventNotice);
}
