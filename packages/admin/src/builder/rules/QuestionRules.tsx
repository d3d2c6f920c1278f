import { useTranslate } from 'react-admin';
import type { Question } from '@anjian/schema/definition/definition.ts';
import { specOf } from '@anjian/schema/questions/registry.ts';
import type { Expr } from '@anjian/schema/rules/expression.ts';
import { setProperty } from '../edits/properties.ts';
import { SwitchProperty } from '../properties/SwitchProperty.tsx';
import { useStore } from '../state/useBuilder.ts';
import { ConsequencesEditor } from './ConsequencesEditor.tsx';
import { ConstraintsEditor } from './ConstraintsEditor.tsx';
import { FormulaProperty } from './FormulaProperty.tsx';
import { RuleLine } from './RuleLine.tsx';

/** Everything that makes a question depend on answers. What holds no answer is only shown or not. */
export function QuestionRules({ question }: { question: Question }) {
  const translate = useTranslate();
  const store = useStore();
  const holds = specOf(question).holds;
  const setRule = (name: string) => (expr: Expr | undefined) =>
    store.edit('builder.step.rule', (definition) => setProperty(definition, question.key, name, expr), `${question.key}.${name}`);
  const canBegin = specOf(question).fromValue !== undefined;
  const canFilter = 'choiceFilter' in question || question.type === 'single_choice' || question.type === 'multiple_choice';
  return (
    <>
      {holds !== 'nothing' && <ConsequencesEditor key={question.key} question={question} />}
      <RuleLine key={`${question.key}-shown`} rule="shown" owner={question.key} value={question.showWhen} onChange={setRule('showWhen')} />
      {holds !== 'nothing' && (
        <>
          {question.required !== true && (
            <RuleLine
              key={`${question.key}-required`}
              rule="required"
              owner={question.key}
              value={question.requiredWhen}
              onChange={setRule('requiredWhen')}
            />
          )}
          <RuleLine
            key={`${question.key}-readOnly`}
            rule="readOnly"
            owner={question.key}
            value={question.readOnlyWhen}
            onChange={setRule('readOnlyWhen')}
          />
          <ConstraintsEditor key={`${question.key}-constraints`} question={question} />
        </>
      )}
      {canBegin && (
        <FormulaProperty
          question={question}
          name="default"
          label={translate('builder.property.default')}
          help={translate('builder.property.defaultHelp')}
        />
      )}
      {canBegin && <SwitchProperty name="carryForward" label={translate('builder.property.carryForward')} />}
      {canFilter && (
        <FormulaProperty
          question={question}
          name="choiceFilter"
          label={translate('builder.property.choiceFilter')}
          help={translate('builder.property.choiceFilterHelp')}
        />
      )}
    </>
  );
}
