/** The format as JSON Schema (2020-12): what tools outside can check a definition by before they send it. */
import * as z from 'zod/mini';
import { anythingSchema, factsSchema, formTestSchema, mostFacts } from '../formTests/formTest.ts';
import { constraintSchema } from '../questions/question.ts';
import { questionTypes } from '../questions/registry.ts';
import { exprSchema } from '../rules/expression.ts';
import { choiceSchema } from './choice.ts';
import { conditionalConsequenceSchema } from './consequence.ts';
import { definitionSchema, questionSchema, schemasOfTypes, sectionSchema } from './definition.ts';
import { choiceKeySchema, keySchema, reservedKeys } from './key.ts';
import { scoringSchema } from './scoring.ts';
import { localeSchema, textSchema } from './textSchema.ts';

/** Beside its name, what else the JSON Schema says of it. */
type Named = { id: string; description?: string } & Record<string, unknown>;

const notReserved = { not: { $ref: '#/$defs/ReservedName' } };
const reservedName = { enum: [...reservedKeys], description: 'what objects answer to without holding it' };

const description =
  'A checklist of Anjian: sections, questions, rules, texts. What no schema can say (keys used twice, formulas that make no sense, ' +
  'conditions that never hold; how deep and how large it is) is said when a definition is saved.';

export function definitionJsonSchema(): object {
  const metadata = z.registry<Named>();
  const name = (schema: z.core.$ZodType, id: string, text?: string, more: object = {}) =>
    metadata.add(schema, { id, ...(text ? { description: text } : {}), ...more });
  name(textSchema, 'Text', 'locale → text');
  name(localeSchema, 'Locale', 'BCP 47');
  name(keySchema, 'Key', 'the stable identity of a section or question', notReserved);
  name(choiceKeySchema, 'ChoiceKey', undefined, notReserved);
  name(exprSchema, 'Expression', 'a condition or calculation as a tree; the formula as people type it is another writing of it');
  name(choiceSchema, 'Choice');
  name(constraintSchema, 'Constraint', 'must hold for what is answered; while it is unknown it holds');
  name(conditionalConsequenceSchema, 'Consequence', 'what follows when');
  name(scoringSchema, 'Scoring');
  name(sectionSchema, 'Section');
  name(formTestSchema, 'FormTest', 'sample answers with what is expected of them');
  name(factsSchema, 'Facts', 'what a formula reads of a unit, a person or an asset', { maxProperties: mostFacts });
  const itself = { $ref: '#/$defs/Anything' };
  name(anythingSchema, 'Anything', 'no name in it is one that objects answer to', {
    propertyNames: notReserved,
    additionalProperties: itself,
    items: itself,
  });
  name(questionSchema, 'Question', 'one of the question types, told apart by `type`');
  for (const [index, type] of Object.keys(questionTypes).entries()) name(schemasOfTypes[index]!, `Question.${type}`);
  const schema = z.toJSONSchema(definitionSchema, {
    metadata,
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      const { propertyNames } = jsonSchema;
      if (typeof propertyNames === 'object' && propertyNames.$ref === undefined)
        jsonSchema.propertyNames = { ...propertyNames, ...notReserved };
    },
  });
  const $defs = { ...schema.$defs, ReservedName: reservedName };
  return { $schema: schema.$schema, title: 'Anjian definition, format 1', description, ...schema, $defs };
}
