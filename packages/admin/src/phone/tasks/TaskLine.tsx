import { Link } from '../app/Link.tsx';
import { usePhone } from '../app/phone.ts';
import type { OutboxItem, StoredDraft } from '../device/database.ts';
import { useLive } from '../device/live.ts';
import type { TaskCard } from '../network/cards.ts';
import { ItemState } from '../parts/ItemState.tsx';
import { AllSafe } from './AllSafe.tsx';
import { fillWord } from './fillWord.ts';
import { ReturnedNote } from './ReturnedNote.tsx';
import { standingOf } from './standing.model.ts';
import { hasOpenedSince, isCompletable } from './task.model.ts';
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
          {t(task.waitingForSignature ? 'amend' : 'fill_again')}
        </Link>
      ) : null}
      {standing.is === 'open' ? <Actions task={task} hasDraft={standing.draft !== 'none'} now={now} /> : null}
      {(standing.is === 'closed' || standing.is === 'not_open') && standing.kept ? (
        <Link to={{ at: 'fill', taskId: task.id }} className="phone-again">
          {t('see_kept')}
        </Link>
      ) : null}
    </li>
  );
}

function Actions({ task, hasDraft, now }: { task: TaskCard; hasDraft: boolean; now: Date }) {
  const { t } = usePhone();
  return (
    <div className="phone-task-actions">
      {useOffersAllSafe(task, now) ? <AllSafe task={task} /> : null}
      {isCompletable(task, now) ? (
        <Link to={{ at: 'fill', taskId: task.id }} className="fill-button">
          {t(fillWord(task, hasDraft))}
        </Link>
      ) : null}
    </div>
  );
}

/** As the server said, or as the checklist says where the server was not heard of since the task opened. */
function useOffersAllSafe(task: TaskCard, now: Date): boolean {
  const { database } = usePhone();
  const versionId = task.version?.id ?? '';
  const offers = useLive(
    async () => (await database.versions.get(versionId))?.definition.settings.allSafe !== undefined,
    [database, versionId],
  );
  return task.canDeclareAllSafe || (hasOpenedSince(task, now) && task.state !== 'RETURNED' && offers === true);
}
