import Alert from '@mui/material/Alert';
import { memo, useMemo } from 'react';
import { useLocaleState } from 'react-admin';
import type { Key } from '@anjian/schema/definition/definition.ts';
import { definitionProblemText } from '@anjian/schema/problems/texts.ts';
import { useBuilder } from '../state/useBuilder.ts';

/** What the check says of one question. A missing translation is seen in the empty field itself. */
export const QuestionProblems = memo(function QuestionProblems({ question }: { question: Key }) {
  const [locale] = useLocaleState();
  const problems = useBuilder((state) => state.problems);
  const own = useMemo(() => problems.filter((one) => one.question === question && one.code !== 'missing_text'), [problems, question]);
  return own.map(({ path, code, details, severity }) => (
    <Alert key={`${path} ${code} ${JSON.stringify(details)}`} severity={severity === 'error' ? 'error' : 'info'} sx={{ marginBottom: 1 }}>
      {definitionProblemText({ code: code, details }, locale)}
    </Alert>
  ));
});
