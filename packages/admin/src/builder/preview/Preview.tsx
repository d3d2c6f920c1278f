import Alert from '@mui/material/Alert';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Answers } from '@anjian/schema/answers/answer.ts';
import type { Definition } from '@anjian/schema/definition/definition.ts';
import type { EvaluationContext } from '@anjian/schema/evaluate/evaluation.ts';
import { FillForm } from '../../fill/form/FillForm.tsx';
import { memoryFiles } from '../../fill/memoryFiles.ts';
import { useBuilder } from '../state/useBuilder.ts';

type PreviewProps = { definition: Definition; answers: Answers; context: EvaluationContext; onChange: (answers: Answers) => void };

/** The very form of the phone, over files in memory; nothing of it is sent. */
export function Preview({ definition, answers, context, onChange }: PreviewProps) {
  const translate = useTranslate();
  const locale = useBuilder((state) => state.locale);
  const [files] = useState(memoryFiles);
  const [isDone, setDone] = useState(false);
  return (
    <div data-own-undo>
      <FillForm
        definition={definition}
        answers={answers}
        onChange={(next) => {
          setDone(false);
          onChange(next);
        }}
        locale={locale}
        files={files}
        context={context}
        onSubmit={() => setDone(true)}
      />
      {isDone && <Alert severity="success">{translate('builder.previewDone')}</Alert>}
    </div>
  );
}
