/** The format as JSON Schema (2020-12): what tools outside can check a definition by before they send it. */
import * as z from 'zod/mini';
import { formTestSchema } from '../formTests/formTest.ts';
import { constraintSchema } from '../questions/question.ts';
import { questionTypes } from '../questions/registry.ts';
import { exprSchema } from '../rules/expression.ts';
import { choiceSchema } from './choice.ts';
import { conditionalConsequenceSchema } from './consequence.ts';
import { definitionSchema, questionSchema, schemasOfTypes, sectionSchema } from './definition.ts';
import { choiceKeySchema, keySchema } from './key.ts';
import { scoringSchema } from './scoring.ts';
import { localeSchema, textSchema } from './textSchema.ts';

type Named = { id: string; title?: string; description?: string };

const description =
  'A checklist of Anjian: sections, questions, rules, texts. What no schema can say (keys used twice, formulas that make no sense, ' +
  'conditions that never hold) the check says when a definition is saved.';

export function definitionJsonSchema(): object {
  const metadata = z.registry<Named>();
  const name = (schema: z.core.$ZodType, id: string, text?: string) => metadata.add(schema, { id, ...(text ? { description: text } : {}) });
  name(textSchema, 'Text', 'locale → text');
  name(localeSchema, 'Locale', 'BCP 47');
  name(keySchema, 'Key', 'the stable identity of a section or question');
  name(choiceKeySchema, 'ChoiceKey');
  name(exprSchema, 'Expression', 'a condition or calculation as a tree; the formula as people type it is another writing of it');
  name(choiceSchema, 'Choice');
  name(constraintSchema, 'Constraint', 'must hold for what is answered; while it is unknown it holds');
  name(conditionalConsequenceSchema, 'Consequence', 'what follows when');
  name(scoringSchema, 'Scoring');
  name(sectionSchema, 'Section');
  name(formTestSchema, 'FormTest', 'sample answers with what is expected of them');
  name(questionSchema, 'Question', 'one of the question types, told apart by `type`');
  for (const [index, type] of Object.keys(questionTypes).entries()) name(schemasOfTypes[index]!, `Question.${type}`);
  const schema = z.toJSONSchema(definitionSchema, { metadata, io: 'input', unrepresentable: 'any' });
  return { $schema: schema.$schema, title: 'Anjian definition, format 1', description, ...schema };
}
