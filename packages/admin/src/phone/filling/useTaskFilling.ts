import { useEffect, useState } from 'react';
import { usePhone } from '../app/phone.ts';
import { keyOf } from '../device/database.ts';
import type { StoredDraft } from '../device/database.ts';
import { openDraft } from '../device/drafts.ts';
import type { TaskCard } from '../network/cards.ts';
import { taskQuery } from '../network/task.operations.ts';

export type Opened =
  | { is: 'opening' }
  /** Not on this device, and the server cannot be asked. */
  | { is: 'not_here' }
  /** The server knows no such task; `draft` is what was filled in here before. */
  | { is: 'gone'; draft: StoredDraft | undefined }
  | { is: 'open'; task: TaskCard; draft: StoredDraft };

/** Opens a task: at once from the device, then again from the server, whose draft may be newer. */
export function useTaskFilling(taskId: string): Opened {
  const { database, request, personId, now, serverClock } = usePhone();
  const [opened, setOpened] = useState<Opened>({ is: 'opening' });
  useEffect(() => {
    let isCurrent = true;
    const key = keyOf(personId, taskId);

    async function openWith(task: TaskCard): Promise<void> {
      const draft = await openDraft(database, personId, task, now());
      if (isCurrent) setOpened(draft ? { is: 'open', task, draft } : { is: 'gone', draft: undefined });
    }

    async function open(): Promise<void> {
      const kept = await database.tasks.get(key);
      if (kept) await openWith(kept.task);
      const reply = await request(taskQuery, { id: taskId });
      if (!isCurrent) return;
      if (!reply.ok) {
        if (!kept) setOpened({ is: 'not_here' });
        return;
      }
      if (!reply.data.node) return setOpened({ is: 'gone', draft: await database.drafts.get(key) });
      const task = { ...reply.data.node, seenAt: serverClock.now().toISOString() };
      await database.tasks.put({ key, personId, task, order: kept?.order ?? 0 });
      await openWith(task);
    }

    void open();
    return () => {
      isCurrent = false;
    };
  }, [database, request, personId, now, serverClock, taskId]);
  return opened;
}
