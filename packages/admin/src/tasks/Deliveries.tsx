import { useTranslate } from 'react-admin';
import { Empty } from '../ui/Notice.tsx';
import { type Column, RecordTable } from '../ui/RecordTable.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { useMoments } from '../ui/useMoments.ts';
import type { TaskOfSheet } from './TaskPage.tsx';

type Delivery = NonNullable<TaskOfSheet['deliveries']>[number];

/** Who was told of the task, when they read it, and what became of the pushes to their browsers. */
export function Deliveries({ deliveries }: { deliveries: readonly Delivery[] }) {
  const translate = useTranslate();
  const columns = useColumns();
  const rows = deliveries.map((delivery, at) => ({ id: String(at), ...delivery }));
  return (
    <Sheet title={translate('tasks.told')} flush>
      {rows.length === 0 ? (
        <Empty title={translate('tasks.toldNobody')}>{translate('tasks.toldNobodyHelp')}</Empty>
      ) : (
        <RecordTable caption={translate('tasks.told')} columns={columns} rows={rows} />
      )}
    </Sheet>
  );
}

function useColumns(): Column<Delivery & { id: string }>[] {
  const translate = useTranslate();
  const { shortMoment } = useMoments();
  const sayPush = ({ state, endedAt, failure }: Delivery['pushes'][number]) =>
    translate(`tasks.pushState.${state}`, { moment: shortMoment(endedAt), failure: failure ?? '' });
  return [
    { key: 'who', head: translate('tasks.toldWho'), main: true, cell: ({ personName }) => personName },
    { key: 'what', head: translate('tasks.toldWhat'), cell: ({ kind }) => translate(`notifications.kind.${kind}`) },
    { key: 'when', head: translate('tasks.toldAt'), cell: ({ toldAt }) => shortMoment(toldAt) },
    {
      key: 'read',
      head: translate('tasks.toldRead'),
      cell: ({ readAt }) => (readAt ? shortMoment(readAt) : translate('tasks.toldUnread')),
    },
    {
      key: 'push',
      head: translate('tasks.toldPush'),
      cell: ({ pushes }) => (pushes.length === 0 ? translate('tasks.pushNone') : pushes.map(sayPush).join(', ')),
    },
  ];
}
