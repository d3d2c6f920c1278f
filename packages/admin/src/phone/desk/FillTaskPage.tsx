import { readText } from '@anjian/schema/definition/text.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link, useNavigate, useParams } from 'react-router-dom';
import '../../fill/fill.css';
import { useViewer } from '../../data/viewer.ts';
import { Waiting } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { usePhone } from '../app/phone.ts';
import { keyOf } from '../device/database.ts';
import { useLive } from '../device/live.ts';
import { TaskFilling } from '../filling/TaskFilling.tsx';
import { Receipt } from '../parts/Receipt.tsx';
import { useItem } from '../parts/useOutbox.ts';
import { whatFor } from '../parts/unitName.ts';
import '../phone.css';
import { dueInWords } from '../tasks/task.model.ts';
import { DeskPhone } from './DeskPhone.tsx';

/** Filling in at a desk: the phone's form inside the console, with the same drafts, the same outbox, the same receipt. */
export default function FillTaskPage() {
  const viewer = useViewer();
  const { id = '' } = useParams();
  if (!viewer) return <Waiting />;
  return (
    <DeskPhone viewer={viewer}>
      <FillTask key={id} taskId={id} />
    </DeskPhone>
  );
}

function FillTask({ taskId }: { taskId: string }) {
  const translate = useTranslate();
  const { t, locale, database, personId, serverClock } = usePhone();
  const [postedId, setPostedId] = useState<string>();
  const task = useLive(() => database.tasks.get(keyOf(personId, taskId)), [database, personId, taskId])?.task;
  const due = task && dueInWords(task, serverClock.now(), locale);
  return (
    <Page
      title={readText(task?.assignment?.name ?? task?.template?.name, locale) || t('fill')}
      back={{ to: '/my-tasks', label: translate('tasks.mine') }}
      subtitle={task && due ? t('task_due', { unit: whatFor(task, locale), due: t(due.key, due.params) }) : undefined}
      width="form"
    >
      <div className="phone phone-desk">
        {postedId === undefined ? (
          <TaskFilling taskId={taskId} onPosted={setPostedId} />
        ) : (
          <Posted clientId={postedId} onMend={() => setPostedId(undefined)} />
        )}
      </div>
    </Page>
  );
}

function Posted({ clientId, onMend }: { clientId: string; onMend: () => void }) {
  const { t } = usePhone();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const item = useItem(clientId);
  const isReceived = item?.state === 'received';
  useEffect(() => {
    // The console's lists show what has just been handed in.
    if (isReceived) void queries.invalidateQueries();
  }, [isReceived, queries]);
  if (!item) return null;
  return (
    <>
      <Receipt item={item} onMend={onMend} onGone={() => void navigate('/my-tasks')} />
      <p className="phone-after">
        <Link to="/my-tasks" className="fill-button">
          {t('to_tasks')}
        </Link>
        {item.kind === 'submission' && item.submissionId ? (
          <Link to={`/submissions/${item.submissionId}`} className="fill-button">
            {t('see')}
          </Link>
        ) : null}
      </p>
    </>
  );
}
