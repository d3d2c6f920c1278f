import { readText } from '@anjian/schema/definition/text.ts';
import type { TaskCard } from '../network/cards.ts';
import { whatFor } from '../parts/unitName.ts';
import type { Words } from '../parts/words.ts';
import type { TaskStanding } from './standing.model.ts';
import { dayInWords, dueInWords, overdueBy, timeIn, zoneOf } from './task.model.ts';
import type { TaskGroup } from './task.model.ts';

type Props = { task: TaskCard; group: TaskGroup; standing: TaskStanding; now: Date; locale: string; t: Words };

/** What is to be done, where, until when, and how it stands. */
export function TaskWords({ task, group, standing, now, locale, t }: Props) {
  const due = dueInWords(task, now, locale);
  const over = overdueBy(task, now);
  const opens = new Date(task.opensAt);
  return (
    <div className="phone-task-words">
      <h3>{readText(task.assignment?.name ?? task.template?.name, locale)}</h3>
      <p className="phone-task-note">
        <span>{whatFor(task, locale)}</span>
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
        {standing.is === 'finished' ? <FinishedTag task={task} t={t} /> : null}
        {standing.is === 'closed' ? <span>{t('state_closed')}</span> : null}
        {task.waitingForSignature ? <span className="phone-tag">{t('waits_second')}</span> : null}
        {standing.is === 'open' && standing.draft !== 'none' ? (
          <span>{t(standing.draft === 'here' ? 'draft_here' : 'draft_sent')}</span>
        ) : null}
      </p>
    </div>
  );
}

function FinishedTag({ task: { state, late }, t }: Pick<Props, 'task' | 't'>) {
  if (state !== 'SUBMITTED' && state !== 'ALL_SAFE' && state !== 'EXCUSED' && state !== 'MISSED') return null;
  return (
    <>
      <span className="phone-tag" data-tone={state === 'MISSED' ? 'alert' : 'pass'}>
        {t(`state_${state}`)}
      </span>
      {late && state !== 'MISSED' ? (
        <span className="phone-tag" data-tone="alert">
          {t('late')}
        </span>
      ) : null}
    </>
  );
}
