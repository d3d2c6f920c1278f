/** What the actor may do with a task at this moment: for showing buttons. The mutations decide anew. */
import type { Acting } from '../context.ts';
import { recentNow } from '../platform/clock.ts';
import type { Task } from '../platform/generated/prisma/client.ts';
import { may } from '../rights/actor.ts';
import { readDefinition } from '../templates/definitions.ts';
import { decide } from './task.model.ts';
import { momentOf } from './task.service.ts';

type Shown = Pick<Task, 'state' | 'opensAt' | 'closesAt' | 'versionId'> & {
  unit: { path: string; archivedAt: Date | null };
  submission: { status: string } | null;
};

export async function canComplete({ platform, actor }: Acting, task: Shown): Promise<boolean> {
  if (!may(actor, 'submission.submit', task.unit.path)) return false;
  return 'next' in decide(momentOf(task), 'submit', await recentNow(platform.clock));
}

export async function canDeclareAllSafe({ platform, actor }: Acting, task: Shown): Promise<boolean> {
  if (!may(actor, 'task.declare_all_safe', task.unit.path)) return false;
  if ('refused' in decide(momentOf(task), 'declare_all_safe', await recentNow(platform.clock))) return false;
  const { settings } = await readDefinition(platform.database.prisma, task.versionId);
  return settings.allSafe !== undefined;
}
