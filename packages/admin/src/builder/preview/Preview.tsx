import Alert from '@mui/material/Alert';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Answers } from '@anjian/schema/answers/answer.ts';
import type { Definition, Locale } from '@anjian/schema/definition/definition.ts';
import type { EvaluationContext } from '@anjian/schema/evaluate/evaluation.ts';
import type { Role } from '../../data/generated/graphql.ts';
import { FillForm } from '../../fill/form/FillForm.tsx';
import { memoryFiles } from '../../fill/memoryFiles.ts';
import { useRegisters } from './situation/useRegisters.ts';
import { mayFill } from './tried.ts';

type PreviewProps = {
  definition: Definition;
  answers: Answers;
  context: EvaluationContext;
  role: Role;
  locale: Locale;
  onChange: (answers: Answers) => void;
};

/** The very form of the phone, over files in memory; nothing of it is sent. */
export function Preview({ definition, answers, context, role, locale, onChange }: PreviewProps) {
  const translate = useTranslate();
  const [files] = useState(memoryFiles);
  const lookups = useRegisters();
  const [isDone, setDone] = useState(false);
  return (
    <div data-own-undo>
      {!mayFill(role) && <Alert severity="info">{translate('preview.readsOnly', { role: translate(`terms.role.${role}`) })}</Alert>}
      <FillForm
        definition={definition}
        answers={answers}
        onChange={(next) => {
          setDone(false);
          onChange(next);
        }}
        locale={locale}
        files={files}
        lookups={lookups}
        context={context}
        readOnly={!mayFill(role)}
        onSubmit={() => setDone(true)}
      />
      {isDone && <Alert severity="success">{translate('builder.previewDone')}</Alert>}
    </div>
  );
}
