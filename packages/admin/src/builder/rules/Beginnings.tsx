import { useTranslate } from 'react-admin';
import type { Question } from '@anjian/schema/definition/definition.ts';
import { specOf } from '@anjian/schema/questions/registry.ts';
import { SwitchProperty } from '../properties/SwitchProperty.tsx';
import { FormulaProperty } from './FormulaProperty.tsx';

/** What an answer begins with, and which choices are offered. */
export function Beginnings({ question }: { question: Question }) {
  const translate = useTranslate();
  const canBegin = specOf(question).fromValue !== undefined;
  const canFilter = question.type === 'single_choice' || question.type === 'multiple_choice';
  return (
    <>
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
