import { Link } from '../app/Link.tsx';
import { usePhone } from '../app/phone.ts';
import type { OutboxItem, StoredDraft } from '../device/database.ts';
import type { TaskCard } from '../network/cards.ts';
import { ItemState } from '../parts/ItemState.tsx';
import { AllSafe } from './AllSafe.tsx';
import { fillWord } from './fillWord.ts';
import { ReturnedNote } from './ReturnedNote.tsx';
import { standingOf } from './standing.model.ts';
import type { TaskGroup } from './task.model.ts';
import { TaskWords } from './TaskWords.tsx';

type LineProps = { task: TaskCard; group: TaskGroup; outbox: readonly OutboxItem[]; draft: StoredDraft | undefined; now: Date };

export function TaskLine({ task, group, outbox, draft, now }: LineProps) {
  const { t, locale } = usePhone();
  const standing = standingOf(task, outbox, draft, now);
  return (
    <li className="phone-task">
      <TaskWords {...{ task, group, standing, now, locale, t }} />
      {standing.is === 'open' && task.returnedReview ? <ReturnedNote review={task.returnedReview} locale={locale} t={t} /> : null}
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

function Actions({ task, hasDraft }: { task: TaskCard; hasDraft: boolean }) {
  const { t } = usePhone();
  return (
    <div className="phone-task-actions">
      {task.canDeclareAllSafe ? <AllSafe task={task} /> : null}
      {task.canComplete ? (
        <Link to={{ at: 'fill', taskId: task.id }} className="fill-button">
          {t(fillWord(task, hasDraft))}
        </Link>
      ) : null}
    </div>
  );
}
