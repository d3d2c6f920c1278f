import type { Question } from '@anjian/schema/definition/definition.ts';
import { specOf } from '@anjian/schema/questions/registry.ts';
import type { Expr } from '@anjian/schema/rules/expression.ts';
import { setProperty } from '../edits/properties.ts';
import { useStore } from '../state/useBuilder.ts';
import { ConsequencesEditor } from './ConsequencesEditor.tsx';
import { ConstraintsEditor } from './ConstraintsEditor.tsx';
import { RuleLine } from './RuleLine.tsx';

/** Everything that makes a question depend on answers. A text is only shown or not; what is worked out can be judged, but not asked for. */
export function QuestionRules({ question }: { question: Question }) {
  const store = useStore();
  const isAsked = specOf(question).holds !== 'nothing';
  const isJudged = isAsked || question.type === 'calculated';
  const setRule = (name: string) => (expr: Expr | undefined) =>
    store.edit('builder.step.rule', (definition) => setProperty(definition, question.key, name, expr), `${question.key}.${name}`);
  return (
    <>
      {isJudged && <ConsequencesEditor key={question.key} question={question} />}
      <RuleLine key={`${question.key}-shown`} rule="shown" owner={question.key} value={question.showWhen} onChange={setRule('showWhen')} />
      {isAsked && (
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
        </>
      )}
      {isJudged && <ConstraintsEditor key={`${question.key}-constraints`} question={question} />}
    </>
  );
}
