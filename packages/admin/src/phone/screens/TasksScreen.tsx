import { lazy, Suspense, useEffect, useState } from 'react';
import type { ServerClock } from '../app/serverClock.ts';
import { usePhone } from '../app/phone.ts';
import type { OutboxItem, StoredDraft } from '../device/database.ts';
import { useLive } from '../device/live.ts';
import type { TaskCard } from '../network/cards.ts';
import { Empty } from '../parts/Empty.tsx';
import { Screen } from '../parts/Screen.tsx';
import { Standing } from '../parts/Standing.tsx';
import { StrayDrafts } from '../parts/StrayDrafts.tsx';
import { useOutbox } from '../parts/useOutbox.ts';
import { FirstGroups } from '../tasks/FirstGroups.tsx';
import { greeting } from '../tasks/greeting.ts';
import { ScanLink } from '../tasks/ScanLink.tsx';
import { TaskGroups } from '../tasks/TaskGroups.tsx';
import { TaskLine } from '../tasks/TaskLine.tsx';

// What nobody waits for comes after the tasks.
const AskedOfMe = lazy(() => import('../notifications/AskedOfMe.tsx'));

export function TasksScreen() {
  const { t, viewer, locale, database, personId, serverClock, first } = usePhone();
  const outbox = useOutbox();
  const kept = useLive(async () => {
    const tasks = await database.tasks.where({ personId }).sortBy('order');
    const drafts = await database.drafts.where({ personId }).toArray();
    const isFetched = (await database.people.get(personId)) !== undefined;
    return { tasks: tasks.map(({ task }) => task), drafts, isFetched };
  }, [database, personId]);
  const moment = useMinute(serverClock);
  const early = first?.shown();
  return (
    <Screen title={t('tasks')} note={greeting(viewer, t, locale)} action={<ScanLink t={t} />}>
      {outbox ? <Standing items={outbox} /> : null}
      <Suspense fallback={null}>
        <AskedOfMe />
      </Suspense>
      <StrayDrafts />
      {kept && outbox ? (
        <Groups {...kept} outbox={outbox} now={moment} />
      ) : early?.viewer.person.id === personId ? (
        <FirstGroups shown={early} now={moment} locale={locale} t={t} />
      ) : null}
    </Screen>
  );
}

/** Due times are in minutes, so is this screen. */
function useMinute({ now, subscribe }: ServerClock): Date {
  const [moment, setMoment] = useState(now);
  useEffect(() => {
    const look = () => setMoment(now());
    const timer = setInterval(look, 30_000);
    const stop = subscribe(look);
    return () => {
      clearInterval(timer);
      stop();
    };
  }, [now, subscribe]);
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
  return (
    <TaskGroups tasks={tasks} now={now} t={t}>
      {(task, group) => (
        <TaskLine
          key={task.id}
          task={task}
          group={group}
          outbox={outbox}
          draft={drafts.find(({ taskId }) => taskId === task.id)}
          now={now}
        />
      )}
    </TaskGroups>
  );
}
