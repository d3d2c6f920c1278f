import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { TaskSheetDocument, type TaskSheetQuery } from '../data/generated/graphql.ts';
import { nodeAs, type NodeAs } from '../data/node.ts';
import { useSheet } from '../data/useSheet.ts';
import { TaskStateBadge } from '../terms/StateBadge.tsx';
import { useUnitName } from '../terms/unitName.ts';
import { useLocalized } from '../terms/useLocalized.ts';
import { Facts } from '../ui/Facts.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { NotFound } from '../ui/NotFound.tsx';
import { Page } from '../ui/Page.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { useMoments } from '../ui/useMoments.ts';
import { AllSafeButton } from './AllSafeButton.tsx';
import { Deliveries } from './Deliveries.tsx';
import { ExcuseTask } from './ExcuseTask.tsx';

export type TaskOfSheet = NodeAs<TaskSheetQuery['node'], 'Task'>;

/** One task as the office sees it: where it stands, and what can be done about it. */
export default function TaskPage() {
  const { id = '' } = useParams();
  const query = useSheet(TaskSheetDocument, { id });
  return (
    <Loaded query={query}>
      {({ node }) => {
        const task = nodeAs(node, 'Task');
        return task ? <TaskDetails task={task} /> : <NotFound />;
      }}
    </Loaded>
  );
}

function TaskDetails({ task }: { task: TaskOfSheet }) {
  const translate = useTranslate();
  const read = useLocalized();
  const name = useUnitName();
  const { moment, shortMoment } = useMoments();
  const { assignment, submission, startedAt, startedBy, excuse } = task;
  const started =
    startedAt &&
    (startedBy ? translate('tasks.startedByText', { name: startedBy.name, moment: shortMoment(startedAt) }) : shortMoment(startedAt));
  return (
    <Page
      title={`${task.asset?.name ?? name(task.unit)} · ${read(assignment?.name ?? task.template?.name)}`}
      {...(assignment ? { back: { to: `/day/${assignment.id}/${task.slot}`, label: read(assignment.name) } } : {})}
      subtitle={<TaskStateBadge state={task.state} />}
      actions={
        <>
          {task.canDeclareAllSafe && <AllSafeButton task={task} />}
          {task.canComplete && (
            <Button component={RouterLink} to={`/tasks/${task.id}/fill`} variant="contained">
              {translate('tasks.fill')}
            </Button>
          )}
          <ExcuseTask task={task} />
        </>
      }
      width="form"
    >
      <Sheet>
        <Facts
          facts={[
            { name: translate('tasks.unit'), value: task.asset && name(task.unit) },
            {
              name: translate('tasks.asset'),
              value: task.asset && <RouterLink to={`/assets/${task.asset.id}`}>{task.asset.name}</RouterLink>,
            },
            { name: translate('tasks.template'), value: read(task.template?.name) },
            { name: translate('tasks.opensAt'), value: moment(task.opensAt) },
            { name: translate('tasks.due'), value: moment(task.dueAt) },
            { name: translate('tasks.closesAt'), value: moment(task.closesAt) },
            { name: translate('tasks.startedBy'), value: started },
            {
              name: translate('tasks.submission'),
              value: submission && <RouterLink to={`/submissions/${submission.id}`}>{translate('tasks.seeSubmission')}</RouterLink>,
            },
            { name: translate('tasks.excuseGiven'), value: excuse },
          ]}
        />
      </Sheet>
      {task.deliveries && <Deliveries deliveries={task.deliveries} />}
    </Page>
  );
}
