import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ExcuseTaskDocument, type TaskState } from '../data/generated/graphql.ts';
import { useAction } from '../data/useAction.ts';
import { useMay } from '../data/viewer.ts';
import { useUnitName } from '../terms/unitName.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import type { TaskOfSheet } from './TaskPage.tsx';

const excusable: ReadonlySet<TaskState> = new Set(['PENDING', 'IN_PROGRESS', 'LATE', 'RETURNED']);

export function ExcuseTask({ task }: { task: TaskOfSheet }) {
  const translate = useTranslate();
  const may = useMay();
  const name = useUnitName();
  const [asking, setAsking] = useState(false);
  const excuse = useAction(ExcuseTaskDocument, { done: 'tasks.excused', onDone: () => setAsking(false) });
  if (!may('task.excuse') || !excusable.has(task.state)) return null;
  return (
    <>
      <Button variant="outlined" onClick={() => setAsking(true)}>
        {translate('tasks.excuse')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={translate('tasks.excuseTitle', { unit: name(task.unit) })}
        verb={translate('tasks.excuse')}
        reason={{ label: translate('tasks.excuseReason'), required: true }}
        busy={excuse.isPending}
        onConfirm={(reason) => excuse.mutate({ input: { task: task.id, reason } })}
        onClose={() => setAsking(false)}
      >
        {translate('tasks.excuseHelp')}
      </ConfirmDialog>
    </>
  );
}
