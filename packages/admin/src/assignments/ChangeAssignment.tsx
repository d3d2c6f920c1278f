import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { useMay } from '../data/viewer.ts';
import type { AssignmentSheet } from './AssignmentPage.tsx';

export function ChangeAssignment({ assignment }: { assignment: AssignmentSheet }) {
  const translate = useTranslate();
  const may = useMay();
  if (!may('assignment.change') || !assignment.active) return null;
  return (
    <Button component={RouterLink} to={`/assignments/${assignment.id}/change`} variant="outlined">
      {translate('assignments.change')}
    </Button>
  );
}
