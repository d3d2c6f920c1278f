import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { CloseHazardDocument, ReopenHazardDocument } from '../data/generated/graphql.ts';
import { useAction } from '../data/useAction.ts';
import { useMay } from '../data/viewer.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import type { HazardSheet } from './HazardPage.tsx';

/** Closes an open hazard with what was done, or opens a closed one again with a reason. */
export function SettleHazard({ hazard }: { hazard: HazardSheet }) {
  const translate = useTranslate();
  const may = useMay();
  const [asking, setAsking] = useState(false);
  const stop = () => setAsking(false);
  const close = useAction(CloseHazardDocument, { done: 'hazards.closed', onDone: stop });
  const reopen = useAction(ReopenHazardDocument, { done: 'hazards.reopened', onDone: stop });
  const open = hazard.state === 'OPEN';
  if (!may(open ? 'hazard.close' : 'hazard.reopen')) return null;
  const settle = (text: string) => {
    if (open) close.mutate({ input: { hazard: hazard.id, note: text } });
    else reopen.mutate({ input: { hazard: hazard.id, reason: text } });
  };
  const verb = translate(open ? 'hazards.close' : 'hazards.reopen');
  return (
    <>
      <Button variant={open ? 'contained' : 'outlined'} onClick={() => setAsking(true)}>
        {verb}
      </Button>
      <ConfirmDialog
        key={hazard.state}
        open={asking}
        title={translate(open ? 'hazards.closeTitle' : 'hazards.reopenTitle', { number: hazard.number })}
        verb={verb}
        reason={{ label: translate(open ? 'hazards.closeNote' : 'hazards.reopenReason'), required: true }}
        busy={close.isPending || reopen.isPending}
        onConfirm={settle}
        onClose={stop}
      >
        {open && translate('hazards.closeHelp')}
      </ConfirmDialog>
    </>
  );
}
