import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { TaskRowFragment } from '../data/generated/graphql.ts';
import { useUnitName } from '../terms/unitName.ts';
import { useLocalized } from '../terms/useLocalized.ts';
import { Badge } from '../ui/Badge.tsx';
import { useMoments } from '../ui/useMoments.ts';
import { AllSafeButton } from './AllSafeButton.tsx';
import { Line } from './Line.tsx';
import type { Urgency } from './urgency.ts';

export function TaskLine({ task, urgency }: { task: TaskRowFragment; urgency: Urgency }) {
  const translate = useTranslate();
  const read = useLocalized();
  const name = useUnitName();
  const { shortMoment } = useMoments();
  const due = translate('tasks.dueAt', { moment: shortMoment(task.dueAt) });
  const opens =
    new Date(task.opensAt) > new Date(task.dueAt) || task.canComplete || task.canDeclareAllSafe
      ? null
      : translate('tasks.notOpen', { moment: shortMoment(task.opensAt) });
  return (
    <Line
      title={read(task.assignment?.name ?? task.template?.name)}
      note={
        <>
          <span>{[task.asset?.name, name(task.unit)].filter(Boolean).join(' · ')}</span>
          {urgency === 'overdue' ? <Badge tone="alert">{due}</Badge> : <span>{due}</span>}
          {task.waitingForSignature && <Badge tone="accent">{translate('tasks.waitsForSecond')}</Badge>}
          {opens && <span>{opens}</span>}
        </>
      }
    >
      {task.canDeclareAllSafe && <AllSafeButton task={task} />}
      {task.canComplete && (
        <Button component={RouterLink} to={`/tasks/${task.id}/fill`} variant={task.canDeclareAllSafe ? 'outlined' : 'contained'}>
          {translate(task.state === 'IN_PROGRESS' || task.state === 'LATE' ? 'tasks.goOn' : 'tasks.fill')}
        </Button>
      )}
      {!task.canComplete && (
        <Button component={RouterLink} to={task.submission ? `/submissions/${task.submission.id}` : `/tasks/${task.id}`} variant="outlined">
          {translate('tasks.see')}
        </Button>
      )}
    </Line>
  );
}
