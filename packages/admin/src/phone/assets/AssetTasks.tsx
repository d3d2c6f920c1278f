import { usePhone } from '../app/phone.ts';
import { useLive } from '../device/live.ts';
import type { TaskCard } from '../network/cards.ts';
import { useOutbox } from '../parts/useOutbox.ts';
import { groupTasks } from '../tasks/task.model.ts';
import { TaskLine } from '../tasks/TaskLine.tsx';
import { assetTexts } from './texts/assetTexts.ts';

/** What is due here, as it stands on the first screen too. */
export function AssetTasks({ tasks }: { tasks: readonly TaskCard[] }) {
  const { locale, database, personId, serverClock } = usePhone();
  const say = assetTexts(locale);
  const outbox = useOutbox();
  const drafts = useLive(() => database.drafts.where({ personId }).toArray(), [database, personId]);
  const groups = groupTasks(tasks, serverClock.now());
  return (
    <section className="phone-group">
      <h2>{say('due')}</h2>
      {tasks.length === 0 ? <p className="asset-none">{say('nothing_due')}</p> : null}
      {outbox && drafts ? (
        <ul>
          {groups.flatMap(({ group, tasks: own }) =>
            own.map((task) => (
              <TaskLine
                key={task.id}
                task={task}
                group={group}
                outbox={outbox}
                draft={drafts.find(({ taskId }) => taskId === task.id)}
                now={serverClock.now()}
              />
            )),
          )}
        </ul>
      ) : null}
    </section>
  );
}
