import { readText } from '@anjian/schema/definition/text.ts';
import { Link } from '../app/Link.tsx';
import { usePhone } from '../app/phone.ts';
import type { OutboxItem, StoredDraft } from '../device/database.ts';
import type { TaskCard } from '../network/cards.ts';
import { ItemState } from '../parts/ItemState.tsx';
import { unitName } from '../parts/unitName.ts';
import { AllSafe } from './AllSafe.tsx';
import { ReturnedNote } from './ReturnedNote.tsx';
import { standingOf } from './standing.model.ts';
import { dayInWords, dueInWords, overdueBy, timeIn, zoneOf } from './task.model.ts';
import type { TaskGroup } from './task.model.ts';

type LineProps = { task: TaskCard; group: TaskGroup; outbox: readonly OutboxItem[]; draft: StoredDraft | undefined; now: Date };

export function TaskLine({ task, group, outbox, draft, now }: LineProps) {
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
      {standing.is === 'open' && task.returnedReview ? <ReturnedNote review={task.returnedReview} /> : null}
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
          {t(hasDraft ? 'go_on' : task.returnedReview ? 'mend_returned' : task.canDeclareAllSafe ? 'fill_instead' : 'fill')}
        </Link>
      ) : null}
    </div>
  );
}
