/** Every formula of a question or of the whole definition through one door. */
import type { Definition, Question } from '@anjian/schema/definition/definition.ts';
import { formulasOf, walkQuestions } from '@anjian/schema/definition/walk.ts';
import type { Expr } from '@anjian/schema/rules/expression.ts';
import { mapQuestions, mapSame, withSections } from './spot.ts';
import { replaced } from './texts.ts';

type ChangeFormula = (expr: Expr) => Expr;

/** The properties of any type that hold a formula. A test compares them with what the engine lists. */
const formulaProperties = ['showWhen', 'requiredWhen', 'readOnlyWhen', 'default', 'formula', 'choiceFilter'] as const;

/** A question's own formulas; those of questions in its rows are theirs. */
export function mapFormulas<Q extends Question>(question: Q, change: ChangeFormula): Q {
  let changed: Record<string, unknown> = question;
  const put = (name: string, value: unknown) => {
    if (value !== changed[name]) changed = { ...changed, [name]: value };
  };
  for (const name of formulaProperties) if (changed[name]) put(name, change(changed[name] as Expr));
  if (question.constraints)
    put(
      'constraints',
      mapSame(question.constraints, (one) => replaced(one, 'that', change(one.that))),
    );
  if (question.consequences)
    put(
      'consequences',
      mapSame(question.consequences, (one) => replaced(one, 'when', change(one.when))),
    );
  return changed as Q;
}

export function mapAllFormulas(definition: Definition, change: ChangeFormula): Definition {
  const ruled = mapQuestions(definition, (question) => mapFormulas(question, change));
  return withSections(ruled, (section) => (section.showWhen ? replaced(section, 'showWhen', change(section.showWhen)) : section));
}

export function findAllFormulas(definition: Definition): Expr[] {
  const found: Expr[] = definition.sections.flatMap(({ showWhen }) => (showWhen ? [showWhen] : []));
  for (const { question } of walkQuestions(definition)) found.push(...formulasOf(question).map(([, expr]) => expr));
  return found;
}
