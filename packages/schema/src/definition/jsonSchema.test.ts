import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { sampleTemplates } from '../../../../prisma/sample/templates/catalogue.ts';
import printed from '@anjian/schema/definition.schema.json' with { type: 'json' };
import { definitionJsonSchema } from './jsonSchema.ts';
import { parseDefinition } from './parse.ts';

const validate = new Ajv2020({ strict: false }).compile(definitionJsonSchema());

it('is printed as it is now', () => {
  expect(printed, 'run node packages/schema/scripts/print-json-schema.ts').toEqual(JSON.parse(JSON.stringify(definitionJsonSchema())));
});

it.each(sampleTemplates)('takes the checklist $key', ({ definition }) => {
  validate(JSON.parse(JSON.stringify(definition)));
  expect(validate.errors).toBeNull();
});

const [{ definition }] = sampleTemplates;
const [first, ...others] = definition.sections;
const [asked, ...rest] = first!.questions;

it.each<[string, object]>([
  ['another format', { ...definition, format: 2 }],
  ['no title', { ...definition, title: undefined }],
  ['a property nobody knows', { ...definition, colour: 'red' }],
  [
    'a question of an unknown type',
    { ...definition, sections: [{ ...first, questions: [{ ...asked, type: 'video' }, ...rest] }, ...others] },
  ],
  ['a property of another type', { ...definition, sections: [{ ...first, questions: [{ ...asked, rowLabel: {} }, ...rest] }, ...others] }],
  ['a key that is none', { ...definition, sections: [{ ...first, key: '1 a' }, ...others] }],
  ['a formula as text', { ...definition, sections: [{ ...first, questions: [{ ...asked, showWhen: "a = 'b'" }, ...rest] }, ...others] }],
])('refuses %s, as reading it does', (_name, json) => {
  const written: unknown = JSON.parse(JSON.stringify(json));
  expect(validate(written)).toBe(false);
  expect(parseDefinition(written).ok).toBe(false);
});
