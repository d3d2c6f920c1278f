import { readText } from '@anjian/schema/definition/text.ts';
import { usePhone } from '../app/phone.ts';
import { go } from '../app/route.ts';
import { keyOf } from '../device/database.ts';
import { useLive } from '../device/live.ts';
import { TaskFilling } from '../filling/TaskFilling.tsx';
import { Screen } from '../parts/Screen.tsx';
import { whatFor } from '../parts/unitName.ts';
import { dueInWords } from '../tasks/task.model.ts';

export default function FillScreen({ taskId }: { taskId: string }) {
  const { t, locale, database, personId, serverClock } = usePhone();
  const task = useLive(() => database.tasks.get(keyOf(personId, taskId)), [database, personId, taskId])?.task;
  const due = task && dueInWords(task, serverClock.now(), locale);
  return (
    <Screen
      title={readText(task?.assignment?.name ?? task?.template?.name, locale) || t('fill')}
      note={task && due ? t('task_due', { unit: whatFor(task, locale), due: t(due.key, due.params) }) : undefined}
      back={{ at: 'tasks' }}
    >
      <TaskFilling taskId={taskId} onPosted={(clientId) => go({ at: 'sent', clientId }, { replace: true })} />
    </Screen>
  );
}
