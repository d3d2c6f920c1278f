import type { ReactNode } from 'react';
import type { TaskCard } from '../network/cards.ts';
import { Empty } from '../parts/Empty.tsx';
import type { Words } from '../parts/words.ts';
import { groupTasks } from './task.model.ts';
import type { TaskGroup } from './task.model.ts';

type Props = { tasks: readonly TaskCard[]; now: Date; t: Words; children: (task: TaskCard, group: TaskGroup) => ReactNode };

/** The day from what is overdue to what is done; `children` is a task's line. */
export function TaskGroups({ tasks, now, t, children }: Props) {
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
        const lines = <ul>{(group === 'done' ? own.toReversed() : own).map((task) => children(task, group))}</ul>;
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
