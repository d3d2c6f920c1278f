import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { AcceptLateArrivalDocument, DeclineLateArrivalDocument } from '../data/generated/graphql.ts';
import { useAction } from '../data/useAction.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { useMoments } from '../ui/useMoments.ts';
import type { SubmissionSheet } from './SubmissionPage.tsx';

type Props = { submission: SubmissionSheet };

/** When it was done and when it came, by which clock it counts, and what somebody has to say or has said about that. */
export function LateArrival({ submission }: Props) {
  const translate = useTranslate();
  const { arrival, status, settledAt } = submission;
  if (arrival === 'ON_TIME') return null;
  const isHeld = status === 'HELD';
  return (
    <Alert severity={isHeld ? 'warning' : 'info'} className="no-print" sx={{ marginBottom: 2 }}>
      <AlertTitle>{translate(`terms.arrival.${arrival}`)}</AlertTitle>
      <Times submission={submission} />
      {isHeld && <Box>{translate('submissions.arrival.heldHelp')}</Box>}
      {settledAt && <Settled submission={submission} />}
      {submission.canSettle && <Settling id={submission.id} />}
    </Alert>
  );
}

const minute = 60_000;

function Times({ submission: { deviceTime, clockOffset, submittedAt, task } }: Props) {
  const translate = useTranslate();
  const { moment } = useMoments();
  const wrong = Math.round((clockOffset ?? 0) / minute);
  const done = deviceTime ? new Date(Date.parse(deviceTime) + (clockOffset ?? 0)).toISOString() : undefined;
  return (
    <Box component="ul" sx={{ margin: 0, paddingInlineStart: 3 }}>
      <li>
        {done ? translate('submissions.arrival.done', { moment: moment(done) }) : translate('submissions.arrival.noTime')}
        {wrong !== 0 &&
          ` · ${translate(wrong < 0 ? 'submissions.arrival.fast' : 'submissions.arrival.slow', { smart_count: Math.abs(wrong) })}`}
      </li>
      <li>{translate('submissions.arrival.arrived', { moment: moment(submittedAt) })}</li>
      {task && <li>{translate('submissions.arrival.window', { due: moment(task.dueAt), closes: moment(task.closesAt) })}</li>}
    </Box>
  );
}

function Settled({ submission: { status, settledAt, settledNote, settledByName } }: Props) {
  const translate = useTranslate();
  const { moment } = useMoments();
  return (
    <Box>
      {translate(status === 'VOID' ? 'submissions.arrival.declinedBy' : 'submissions.arrival.acceptedBy', {
        name: settledByName,
        moment: settledAt ? moment(settledAt) : '',
      })}
      {settledNote ? ` · ${settledNote}` : ''}
    </Box>
  );
}

function Settling({ id }: { id: string }) {
  const translate = useTranslate();
  const [asking, setAsking] = useState<'accept' | 'decline' | null>(null);
  const close = () => setAsking(null);
  const accept = useAction(AcceptLateArrivalDocument, { done: 'submissions.arrival.accepted', onDone: close });
  const decline = useAction(DeclineLateArrivalDocument, { done: 'submissions.arrival.declined', onDone: close });
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, marginTop: 1 }}>
      <Button variant="contained" onClick={() => setAsking('accept')}>
        {translate('submissions.arrival.accept')}
      </Button>
      <Button variant="outlined" onClick={() => setAsking('decline')}>
        {translate('submissions.arrival.decline')}
      </Button>
      <ConfirmDialog
        open={asking === 'accept'}
        title={translate('submissions.arrival.acceptTitle')}
        verb={translate('submissions.arrival.accept')}
        reason={{ label: translate('submissions.arrival.note'), required: false }}
        busy={accept.isPending}
        onConfirm={(note) => accept.mutate({ input: { submission: id, note } })}
        onClose={close}
      >
        {translate('submissions.arrival.acceptHelp')}
      </ConfirmDialog>
      <ConfirmDialog
        open={asking === 'decline'}
        title={translate('submissions.arrival.declineTitle')}
        verb={translate('submissions.arrival.decline')}
        reason={{ label: translate('submissions.arrival.note'), required: true }}
        busy={decline.isPending}
        onConfirm={(note) => decline.mutate({ input: { submission: id, note: note ?? '' } })}
        onClose={close}
      >
        {translate('submissions.arrival.declineHelp')}
      </ConfirmDialog>
    </Box>
  );
}
