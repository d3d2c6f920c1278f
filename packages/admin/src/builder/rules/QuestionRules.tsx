import type { Question } from '@anjian/schema/definition/definition.ts';
import { specOf } from '@anjian/schema/questions/registry.ts';
import type { Expr } from '@anjian/schema/rules/expression.ts';
import { setProperty } from '../edits/properties.ts';
import { useStore } from '../state/useBuilder.ts';
import { ConsequencesEditor } from './ConsequencesEditor.tsx';
import { ConstraintsEditor } from './ConstraintsEditor.tsx';
import { RuleLine } from './RuleLine.tsx';

/** Everything that makes a question depend on answers. What holds no answer is only shown or not. */
export function QuestionRules({ question }: { question: Question }) {
  const store = useStore();
  const holds = specOf(question).holds;
  const setRule = (name: string) => (expr: Expr | undefined) =>
    store.edit('builder.step.rule', (definition) => setProperty(definition, question.key, name, expr), `${question.key}.${name}`);
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
    </>
  );
}
