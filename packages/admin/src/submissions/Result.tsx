import CheckIcon from '@mui/icons-material/Check';
import CloseIcon from '@mui/icons-material/Close';
import VerifiedUserOutlinedIcon from '@mui/icons-material/VerifiedUserOutlined';
import { useTranslate } from 'react-admin';
import type { SubmissionRowFragment } from '../data/generated/graphql.ts';
import { Badge } from '../ui/Badge.tsx';

/** What came out of a submission, in a word. A form without check items has no result of its own. */
export function Result({ submission: { kind, summary } }: { submission: Pick<SubmissionRowFragment, 'kind' | 'summary'> }) {
  const translate = useTranslate();
  if (kind === 'ALL_SAFE')
    return (
      <Badge tone="pass" icon={<VerifiedUserOutlinedIcon aria-hidden />}>
        {translate('submissions.allSafe')}
      </Badge>
    );
  if (!summary || summary.pass + summary.fail + summary.na === 0) return null;
  return summary.fail > 0 ? (
    <Badge tone="alert" icon={<CloseIcon aria-hidden />}>
      {translate('submissions.failCount', { smart_count: summary.fail })}
    </Badge>
  ) : (
    <Badge tone="pass" icon={<CheckIcon aria-hidden />}>
      {translate('submissions.allPass')}
    </Badge>
  );
}
