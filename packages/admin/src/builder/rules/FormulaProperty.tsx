import type { Question } from '@anjian/schema/definition/definition.ts';
import type { Expr } from '@anjian/schema/rules/expression.ts';
import { setProperty } from '../edits/properties.ts';
import { useStore } from '../state/useBuilder.ts';
import { FormulaField } from './FormulaField.tsx';

type FormulaPropertyProps = { question: Question; name: string; label: string; help?: string; needed?: boolean };

/** A property that is a formula: a calculation, a beginning, a filter of choices. */
export function FormulaProperty({ question, name, label, help, needed = false }: FormulaPropertyProps) {
  const store = useStore();
  const value = (question as Question & Record<string, unknown>)[name] as Expr | undefined;
  return (
    <FormulaField
      label={label}
      owner={question.key}
      value={value}
      needed={needed}
      {...(help === undefined ? {} : { help })}
      onChange={(expr) =>
        store.edit('builder.step.rule', (definition) => setProperty(definition, question.key, name, expr), `${question.key}.${name}`)
      }
    />
  );
}
