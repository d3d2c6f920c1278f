import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { MyTasksQuery } from '../data/generated/graphql.ts';
import { useUnitName } from '../terms/unitName.ts';
import { useLocalized } from '../terms/useLocalized.ts';
import { useMoments } from '../ui/useMoments.ts';
import { Line } from './Line.tsx';

export function SignatureLine({ submission }: { submission: MyTasksQuery['awaiting']['nodes'][number] }) {
  const translate = useTranslate();
  const read = useLocalized();
  const name = useUnitName();
  const { shortMoment } = useMoments();
  return (
    <Line
      title={read(submission.template?.name)}
      note={
        <>
          <span>{name(submission.unit)}</span>
          <span>{translate('tasks.submittedBy', { name: submission.submittedByName, moment: shortMoment(submission.submittedAt) })}</span>
        </>
      }
    >
      <Button component={RouterLink} to={`/submissions/${submission.id}`} variant="contained">
        {translate('tasks.sign')}
      </Button>
    </Line>
  );
}
