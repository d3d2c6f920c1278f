import { useTranslate } from 'react-admin';
import { OutcomeBadge } from '../terms/OutcomeBadge.tsx';
import { useUnitName } from '../terms/unitName.ts';
import { Growing } from '../ui/Growing.tsx';
import { Empty } from '../ui/Notice.tsx';
import { type Column, RecordTable } from '../ui/RecordTable.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { useMoments } from '../ui/useMoments.ts';
import type { DayRow } from './day.ts';

type UnitRow = DayRow & { id: string };

/** Unit by unit: the outcome, and one click to what was submitted. */
export function DayTable({ rows }: { rows: readonly DayRow[] }) {
  const translate = useTranslate();
  const columns = useColumns();
  return (
    <Sheet flush>
      {rows.length === 0 && <Empty title={translate('ui.noMatch')} />}
      {rows.length > 0 && (
        <Growing items={rows}>
          {(shown) => (
            <RecordTable<UnitRow>
              caption={translate('today.title')}
              columns={columns}
              rows={shown.map((row) => ({ ...row, id: row.unit.id }))}
              to={({ submission, heldSubmission, task }) => {
                const id = submission?.id ?? heldSubmission;
                return id ? `/submissions/${id}` : `/tasks/${task.id}`;
              }}
            />
          )}
        </Growing>
      )}
    </Sheet>
  );
}

function useColumns(): Column<UnitRow>[] {
  const translate = useTranslate();
  const name = useUnitName();
  const { shortMoment } = useMoments();
  const findings = ({ failCount, hazardCount }: UnitRow) =>
    [failCount > 0 && translate('today.fails', { count: failCount }), hazardCount > 0 && translate('today.raised', { count: hazardCount })]
      .filter(Boolean)
      .join(' · ');
  return [
    { key: 'unit', head: translate('today.unit'), main: true, cell: ({ unit }) => name(unit) },
    { key: 'outcome', head: translate('today.outcome'), aside: true, cell: ({ outcome }) => <OutcomeBadge outcome={outcome} /> },
    { key: 'findings', head: translate('today.findings'), cell: findings },
    {
      key: 'at',
      head: translate('today.reportedAt'),
      cell: ({ submission, heldSubmission }) => {
        if (!submission) return heldSubmission ? translate('today.held') : '';
        const at = shortMoment(submission.submittedAt);
        // On time all the same: that it came later is told, so that nobody wonders.
        return submission.arrival === 'ON_TIME_BY_DEVICE' ? `${at}（${translate('terms.arrival.ON_TIME_BY_DEVICE')}）` : at;
      },
    },
    {
      key: 'by',
      head: translate('today.by'),
      cell: ({ submission }) => {
        if (!submission) return '';
        return submission.status === 'AWAITING_SIGNATURE'
          ? `${submission.submittedByName}（${translate('today.awaiting')}）`
          : submission.submittedByName;
      },
    },
  ];
}
