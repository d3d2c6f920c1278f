import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import type { Answers } from '@anjian/schema/answers/answer.ts';
import { PreviewLastSubmissionDocument } from '../../../data/generated/graphql.ts';
import { request } from '../../../data/request.ts';
import { Failure } from '../../../ui/Notice.tsx';

type LastAnswersProps = {
  last: Answers | undefined;
  unit: string | undefined;
  /** what the button to take the preview's answers says */
  take: string;
  onTake: (() => void) | undefined;
  onChange: (last: Answers | undefined) => void;
};

/** The last submission: what was just filled in, what the unit really handed in, or none. */
export function LastAnswers({ last, unit, take, onTake, onChange }: LastAnswersProps) {
  const translate = useTranslate();
  const { id: template = '' } = useParams();
  const fetching = useMutation({
    mutationFn: async (of: string) => {
      const { submissions } = await request(PreviewLastSubmissionDocument, { filter: { template, unit: of, kind: 'FORM' } });
      // Those of the units below come along, and are somebody else's last time.
      return submissions.nodes.find((one) => one.unit?.id === of);
    },
    onSuccess: (found) => {
      if (found) onChange(found.answers as Answers);
    },
  });
  const count = Object.keys(last ?? {}).length;
  return (
    <fieldset className="preview-last">
      <legend>{translate('preview.last')}</legend>
      <p role="status">
        {count > 0 ? translate('preview.hasLast', { smart_count: count }) : translate('preview.noLast')}
        {fetching.isSuccess && !fetching.data && ` ${translate('preview.noSubmission')}`}
      </p>
      {fetching.error && <Failure error={fetching.error} />}
      {onTake && (
        <Button size="small" onClick={onTake}>
          {take}
        </Button>
      )}
      {unit !== undefined && (
        <Button size="small" disabled={fetching.isPending} onClick={() => fetching.mutate(unit)}>
          {translate('preview.fetchLast')}
        </Button>
      )}
      {count > 0 && (
        <Button size="small" onClick={() => onChange(undefined)}>
          {translate('preview.dropLast')}
        </Button>
      )}
      <p className="builder-hint">{translate('preview.lastHelp')}</p>
    </fieldset>
  );
}
