import { useEffect, useState } from 'react';
import { readText } from '@anjian/schema/definition/text.ts';
import { Link } from '../app/Link.tsx';
import { usePhone } from '../app/phone.ts';
import type { OutboxItem, StoredDraft } from '../device/database.ts';
import { useLive } from '../device/live.ts';
import type { TaskCard } from '../network/cards.ts';
import { Empty } from '../parts/Empty.tsx';
import { ItemState } from '../parts/ItemState.tsx';
import { Screen } from '../parts/Screen.tsx';
import { unitName } from '../parts/unitName.ts';
import { useOutbox } from '../parts/useOutbox.ts';
import { AllSafe } from '../tasks/AllSafe.tsx';
import { standingOf } from '../tasks/standing.model.ts';
import { dayInWords, dueInWords, groupTasks, overdueBy, timeIn, zoneOf } from '../tasks/task.model.ts';
import type { TaskGroup } from '../tasks/task.model.ts';

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

/** What has not arrived stands above everything else: it is the person's own word that is still on the way. */
function Standing({ items }: { items: readonly OutboxItem[] }) {
  const { t } = usePhone();
  const standing = items.filter(({ state }) => state !== 'received');
  const refused = standing.filter(({ state }) => state === 'refused').length;
  if (standing.length === 0) return null;
  return (
    <section className="phone-standing" data-tone={refused > 0 ? 'alert' : undefined}>
      <p>{refused > 0 ? t('refused_items', { n: refused }) : t('waiting_items', { n: standing.length })}</p>
      <ul>
        {standing.map((item) => (
          <li key={item.clientId}>
            <Link to={{ at: 'sent', clientId: item.clientId }} className="phone-standing-item">
              <span>{item.title}</span>
              <ItemState item={item} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
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

type LineProps = { task: TaskCard; group: TaskGroup; outbox: readonly OutboxItem[]; draft: StoredDraft | undefined; now: Date };

function TaskLine({ task, group, outbox, draft, now }: LineProps) {
  const { t, locale } = usePhone();
  const standing = standingOf(task, outbox, draft, now);
  const due = dueInWords(task, now, locale);
  const over = overdueBy(task, now);
  const name = readText(task.assignment?.name ?? task.template?.name, locale);
  const opens = new Date(task.opensAt);
  return (
    <li className="phone-task">
      <div className="phone-task-words">
        <h3>{name}</h3>
        <p className="phone-task-note">
          <span>{unitName(task.unit, locale)}</span>
          {group === 'not_open' ? (
            <span>{t('opens_on', { day: dayInWords(opens, zoneOf(task), locale), time: timeIn(opens, zoneOf(task)) })}</span>
          ) : (
            <span>{t(due.key, due.params)}</span>
          )}
          {group === 'overdue' && standing.is === 'open' ? (
            <span className="phone-tag" data-tone="alert">
              {t(over.key, over.params)}
            </span>
          ) : null}
          {standing.is === 'finished' ? <FinishedTag task={task} /> : null}
          {standing.is === 'closed' ? <span>{t('state_closed')}</span> : null}
          {task.waitingForSignature ? <span className="phone-tag">{t('waits_second')}</span> : null}
          {standing.is === 'open' && standing.draft !== 'none' ? (
            <span>{t(standing.draft === 'here' ? 'draft_here' : 'draft_sent')}</span>
          ) : null}
        </p>
      </div>
      {standing.is === 'leaving' ? (
        <Link to={{ at: 'sent', clientId: standing.item.clientId }} className="phone-task-leaving">
          <ItemState item={standing.item} />
        </Link>
      ) : null}
      {standing.is === 'finished' && standing.again ? (
        <Link to={{ at: 'fill', taskId: task.id }} className="phone-again">
          {t('fill_again')}
        </Link>
      ) : null}
      {standing.is === 'open' ? <Actions task={task} hasDraft={standing.draft !== 'none'} /> : null}
    </li>
  );
}

function FinishedTag({ task }: { task: TaskCard }) {
  const { t } = usePhone();
  const { state } = task;
  if (state !== 'SUBMITTED' && state !== 'ALL_SAFE' && state !== 'EXCUSED' && state !== 'MISSED') return null;
  return (
    <>
      <span className="phone-tag" data-tone={state === 'MISSED' ? 'alert' : 'pass'}>
        {t(`state_${state}`)}
      </span>
      {task.late && state !== 'MISSED' ? (
        <span className="phone-tag" data-tone="alert">
          {t('late')}
        </span>
      ) : null}
    </>
  );
}

function Actions({ task, hasDraft }: { task: TaskCard; hasDraft: boolean }) {
  const { t } = usePhone();
  return (
    <div className="phone-task-actions">
      {task.canDeclareAllSafe ? <AllSafe task={task} /> : null}
      {task.canComplete ? (
        <Link to={{ at: 'fill', taskId: task.id }} className="fill-button">
          {t(hasDraft ? 'go_on' : task.canDeclareAllSafe ? 'fill_instead' : 'fill')}
        </Link>
      ) : null}
    </div>
  );
}
