import { useTranslate } from 'react-admin';
import { AssetTasksDocument, type TaskRowFragment } from '../data/generated/graphql.ts';
import { useWholeList } from '../data/useSheet.ts';
import { TaskStateBadge } from '../terms/StateBadge.tsx';
import { useLocalized } from '../terms/useLocalized.ts';
import { Growing } from '../ui/Growing.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Empty } from '../ui/Notice.tsx';
import { type Column, RecordTable } from '../ui/RecordTable.tsx';
import { useMoments } from '../ui/useMoments.ts';

export function AssetTasks({ asset }: { asset: string }) {
  const translate = useTranslate();
  const columns = useColumns();
  const query = useWholeList(AssetTasksDocument, { asset }, ({ tasks }) => tasks);
  return (
    <Loaded query={query}>
      {(tasks) =>
        tasks.length === 0 ? (
          <Empty title={translate('assets.nothingDue')}>{translate('assets.nothingDueHelp')}</Empty>
        ) : (
          <Growing items={tasks}>
            {(shown) => <RecordTable caption={translate('assets.due')} rows={shown} to={({ id }) => `/tasks/${id}`} columns={columns} />}
          </Growing>
        )
      }
    </Loaded>
  );
}

function useColumns(): Column<TaskRowFragment>[] {
  const translate = useTranslate();
  const read = useLocalized();
  const { moment } = useMoments();
  return [
    {
      key: 'what',
      head: translate('assets.check'),
      main: true,
      cell: ({ assignment, template }) => read(assignment?.name ?? template?.name),
    },
    { key: 'due', head: translate('assets.dueAt'), cell: ({ dueAt }) => moment(dueAt) },
    { key: 'state', head: translate('assets.state'), aside: true, cell: ({ state }) => <TaskStateBadge state={state} /> },
  ];
}
