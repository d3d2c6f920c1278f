import type { Reply } from '../network/request.ts';
import type { TasksData } from '../network/task.operations.ts';

export type FirstTasks = TasksData & { viewer: NonNullable<TasksData['viewer']> };

/** The tasks that the page asked for while most of it was still on its way. */
export type First = {
  /** Once: whoever asks again wants newer ones. */
  take: () => Promise<Reply<TasksData>> | undefined;
  /** What can be shown before the device's database is there: nothing, where that may know better. */
  shown: () => FirstTasks | undefined;
  subscribe: (listener: () => void) => () => void;
};

export function makeFirst(asked: Promise<Reply<TasksData>>, isNew: boolean): First {
  let untaken: typeof asked | undefined = asked;
  let shown: FirstTasks | undefined;
  async function read(): Promise<void> {
    const reply = await asked;
    if (!isNew || !reply.ok) return;
    const { viewer, ...rest } = reply.data;
    if (viewer && !viewer.mustChangePassword) shown = { viewer, ...rest };
  }
  const isRead = read();
  return {
    take() {
      const taken = untaken;
      untaken = undefined;
      return taken;
    },
    shown: () => shown,
    subscribe(listener) {
      let isListening = true;
      async function wait(): Promise<void> {
        await isRead;
        if (isListening) listener();
      }
      void wait();
      return () => {
        isListening = false;
      };
    },
  };
}
