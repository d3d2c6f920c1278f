import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { EndAssignmentDocument } from '../data/generated/graphql.ts';
import { useAction } from '../data/useAction.ts';
import { useMay } from '../data/viewer.ts';
import { useLocalized } from '../terms/useLocalized.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import type { AssignmentSheet } from './AssignmentPage.tsx';

export function EndAssignment({ assignment }: { assignment: AssignmentSheet }) {
  const translate = useTranslate();
  const may = useMay();
  const read = useLocalized();
  const [asking, setAsking] = useState(false);
  const end = useAction(EndAssignmentDocument, { done: 'assignments.ended', onDone: () => setAsking(false) });
  if (!may('assignment.end') || !assignment.active) return null;
  return (
    <>
      <Button variant="outlined" color="error" onClick={() => setAsking(true)}>
        {translate('assignments.end')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={translate('assignments.endTitle', { name: read(assignment.name) })}
        verb={translate('assignments.end')}
        grave
        busy={end.isPending}
        onConfirm={() => end.mutate({ input: { assignment: assignment.id } })}
        onClose={() => setAsking(false)}
      >
        {translate('assignments.endHelp')}
      </ConfirmDialog>
    </>
  );
}
