import { useEffect, useState } from 'react';
import { usePhone } from '../app/phone.ts';
import type { OutboxItem, StoredDraft } from '../device/database.ts';
import { useLive } from '../device/live.ts';
import type { TaskCard } from '../network/cards.ts';
import { Empty } from '../parts/Empty.tsx';
import { Screen } from '../parts/Screen.tsx';
import { Standing } from '../parts/Standing.tsx';
import { unitName } from '../parts/unitName.ts';
import { useOutbox } from '../parts/useOutbox.ts';
import { groupTasks } from '../tasks/task.model.ts';
import type { TaskGroup } from '../tasks/task.model.ts';
import { TaskLine } from '../tasks/TaskLine.tsx';

export function TasksScreen() {
  const { t, viewer, locale, database, personId, now } = usePhone();
  const outbox = useOutbox();
  const kept = useLive(async () => {
    const tasks = await database.tasks.where({ personId }).sortBy('order');
    const drafts = await database.drafts.where({ personId }).toArray();
    const isFetched = (await database.people.get(personId)) !== undefined;
    return { tasks: tasks.map(({ task }) => task), drafts, isFetched };
  }, [database, personId]);
  const moment = useMinute(now);
  const note = viewer.person.unit
    ? t('hello', { name: viewer.person.name, unit: unitName(viewer.person.unit, locale) })
    : viewer.person.name;
  return (
    <Screen title={t('tasks')} note={note}>
      {outbox ? <Standing items={outbox} /> : null}
      {kept && outbox ? <Groups {...kept} outbox={outbox} now={moment} /> : null}
    </Screen>
  );
}

/** Due times are in minutes, so is this screen. */
function useMinute(now: () => Date): Date {
  const [moment, setMoment] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setMoment(now()), 30_000);
    return () => clearInterval(timer);
  }, [now]);
  return moment;
}

type GroupsProps = {
  tasks: readonly TaskCard[];
  drafts: readonly StoredDraft[];
  isFetched: boolean;
  outbox: readonly OutboxItem[];
  now: Date;
};

function Groups({ tasks, drafts, isFetched, outbox, now }: GroupsProps) {
  const { t } = usePhone();
  if (tasks.length === 0) {
    return isFetched ? (
      <Empty title={t('no_tasks')}>
        <p>{t('no_tasks_help')}</p>
      </Empty>
    ) : (
      <Empty title={t('no_tasks_yet')} />
    );
  }
  const groups = groupTasks(tasks, now);
  const hasWork = groups.some(({ group }) => !folded.has(group));
  return (
    <>
      {hasWork ? null : (
        <Empty title={t('no_tasks')}>
          <p>{t('no_tasks_help')}</p>
        </Empty>
      )}
      {groups.map(({ group, tasks: own }) => {
        const lines = (
          <ul>
            {(group === 'done' ? own.toReversed() : own).map((task) => (
              <TaskLine
                key={task.id}
                task={task}
                group={group}
                outbox={outbox}
                draft={drafts.find(({ taskId }) => taskId === task.id)}
                now={now}
              />
            ))}
          </ul>
        );
        const heading = (
          <h2>
            {t(`group_${group}`)} <span className="phone-group-count">{own.length}</span>
          </h2>
        );
        return folded.has(group) ? (
          <details key={group} className="phone-group" data-group={group}>
            <summary>{heading}</summary>
            {lines}
          </details>
        ) : (
          <section key={group} className="phone-group" data-group={group}>
            {heading}
            {lines}
          </section>
        );
      })}
    </>
  );
}

/** What cannot be done yet and what is done is one tap away, and not in the way. */
const folded: ReadonlySet<TaskGroup> = new Set(['not_open', 'done']);
