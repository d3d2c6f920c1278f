import { type ComponentType, memo, useMemo } from 'react';
import { useTranslate } from 'react-admin';
import type { Question } from '@anjian/schema/definition/definition.ts';
import { findQuestion } from '@anjian/schema/definition/walk.ts';
import { specOf } from '@anjian/schema/questions/registry.ts';
import { setProperty, setText, type TextProperty as TextName } from '../edits/properties.ts';
import { OriginNotice } from '../library/OriginNotice.tsx';
import { SaveToLibrary } from '../library/SaveToLibrary.tsx';
import { useIsInLibrary } from '../library/useLibrary.ts';
import { PropertyForm } from '../properties/PropertyForm.tsx';
import { SwitchProperty } from '../properties/SwitchProperty.tsx';
import type { PropertyTarget } from '../properties/target.ts';
import { TextProperty } from '../properties/TextProperty.tsx';
import { typeEditorOf } from '../questions/registry.ts';
import { Beginnings } from '../rules/Beginnings.tsx';
import { QuestionRules } from '../rules/QuestionRules.tsx';
import { Fold } from './Fold.tsx';
import { KeyField } from './KeyField.tsx';
import { QuestionProblems } from './QuestionProblems.tsx';
import { TypeField } from './TypeField.tsx';
import { UsedBy } from './UsedBy.tsx';

/** The properties of one question: what all have in common, what its type adds, its rules, where it comes from. */
export function QuestionPanel({ question }: { question: Question }) {
  const translate = useTranslate();
  const { key } = question;
  const target = useMemo(
    (): PropertyTarget => ({
      id: key,
      read: (definition) => findQuestion(definition, key),
      setText: (name, locale, words) => (definition) => setText(definition, key, name as TextName, locale, words),
      set: (name, value) => (definition) => setProperty(definition, key, name, value),
    }),
    [key],
  );
  const spec = specOf(question);
  const isAnswered = spec.holds !== 'nothing';
  const Own = typeEditorOf(question).Properties as ComponentType<{ question: Question }> | undefined;
  const isInLibrary = useIsInLibrary();
  const rules = countRules(question);
  return (
    <PropertyForm target={target} values={question} label={translate('builder.questionProperties')}>
      <QuestionProblems question={key} />
      {question.origin && <OriginNotice origin={question.origin} of={{ question: key }} />}
      <TypeField question={key} type={question.type} />
      <TextProperty name="label" label={translate('builder.property.label')} multiline />
      {isAnswered && <SwitchProperty name="required" label={translate('builder.property.required')} />}
      <Fold title={rules > 0 ? translate('builder.fold.rulesCounted', { smart_count: rules }) : translate('builder.fold.rules')} open>
        <Rules question={question} />
      </Fold>
      <UsedBy question={key} />
      {Own && (
        <Fold title={translate('builder.fold.type', { type: translate(`builder.type.${question.type}`) })} open>
          <Particulars Own={Own} question={question} />
        </Fold>
      )}
      <Fold title={translate('builder.fold.texts')}>
        <TextProperty name="help" label={translate('builder.property.help')} multiline />
        <TextProperty name="clause" label={translate('builder.property.clause')} multiline />
        <TextProperty name="evidence" label={translate('builder.property.evidence')} multiline />
      </Fold>
      <Fold title={translate('builder.fold.more')}>
        {spec.holds === 'value' && (
          <>
            <SwitchProperty name="noteAllowed" label={translate('builder.property.noteAllowed')} unsaid={spec.takesEvidence ?? false} />
            <SwitchProperty name="photosAllowed" label={translate('builder.property.photosAllowed')} unsaid={spec.takesEvidence ?? false} />
          </>
        )}
        <Rest question={question} />
        {!isInLibrary && <KeyField question={key} />}
        {!question.origin && <SaveToLibrary of={{ question: key }} />}
      </Fold>
    </PropertyForm>
  );
}

function countRules({ showWhen, requiredWhen, readOnlyWhen, constraints = [], consequences = [] }: Question): number {
  return [showWhen, requiredWhen, readOnlyWhen].filter((rule) => rule !== undefined).length + constraints.length + consequences.length;
}

type PartProps = { question: Question };

/** While the label is typed on the sheet, nothing else of a question changes: these parts are not drawn again. */
function isSameButForLabel({ question: before }: PartProps, { question: after }: PartProps): boolean {
  const [was, is] = [before, after].map(({ label: _label, ...rest }) => rest as Record<string, unknown>) as [
    Record<string, unknown>,
    Record<string, unknown>,
  ];
  const names = Object.keys(is);
  return names.length === Object.keys(was).length && names.every((name) => was[name] === is[name]);
}

const Rules = memo(QuestionRules, isSameButForLabel);
const Rest = memo(Beginnings, isSameButForLabel);
const Particulars = memo(
  ({ Own, question }: PartProps & { Own: ComponentType<PartProps> }) => <Own question={question} />,
  isSameButForLabel,
);
