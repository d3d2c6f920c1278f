import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { MyTasksChangedDocument, MyTasksDocument, type MyTasksQuery } from '../data/generated/graphql.ts';
import { useLive } from '../data/live.ts';
import { useSheet } from '../data/useSheet.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { Empty } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { useMoments } from '../ui/useMoments.ts';
import { useNow, useToday } from '../ui/useNow.ts';
import { SignatureLine } from './SignatureLine.tsx';
import { StartAnytime } from './StartAnytime.tsx';
import { TaskLine } from './TaskLine.tsx';
import { type Urgency, urgencyOf } from './urgency.ts';

const groups: readonly Urgency[] = ['overdue', 'dueToday', 'later'];

/** What the viewer has to do: what is overdue first, what waits for their signature beside it. */
export default function MyTasksPage() {
  const translate = useTranslate();
  const { day } = useMoments();
  const today = useToday();
  const query = useSheet(MyTasksDocument, {});
  const reread = () => void query.refetch();
  useLive(MyTasksChangedDocument, {}, { onData: reread, onReconnect: reread });
  return (
    <Page
      title={translate('tasks.mine')}
      subtitle={day(today)}
      actions={
        <>
          <Button component="a" href="/m" variant="outlined" sx={{ display: { sm: 'none' } }}>
            {translate('tasks.phoneEntry')}
          </Button>
          <StartAnytime />
        </>
      }
      width="form"
    >
      <Loaded query={query}>{(mine) => <Work mine={mine} />}</Loaded>
    </Page>
  );
}

function Work({ mine: { tasks, awaiting } }: { mine: MyTasksQuery }) {
  const translate = useTranslate();
  const now = useNow();
  const unseen = tasks.totalCount - tasks.nodes.length;
  const nothing = tasks.nodes.length === 0 && awaiting.nodes.length === 0;
  return (
    <>
      {nothing && (
        <Sheet>
          <Empty title={translate('tasks.none')}>{translate('tasks.noneHelp')}</Empty>
        </Sheet>
      )}
      {awaiting.nodes.length > 0 && (
        <Sheet title={translate('tasks.signatures')} flush>
          {awaiting.nodes.map((submission) => (
            <SignatureLine key={submission.id} submission={submission} />
          ))}
        </Sheet>
      )}
      {groups.map((group) => {
        const own = tasks.nodes.filter(({ dueAt }) => urgencyOf(dueAt, now) === group);
        return own.length === 0 ? null : (
          <Sheet key={group} title={translate(`tasks.${group}`)} flush>
            {own.map((task) => (
              <TaskLine key={task.id} task={task} urgency={group} />
            ))}
          </Sheet>
        );
      })}
      {unseen > 0 && translate('tasks.more', { smart_count: unseen })}
    </>
  );
}
