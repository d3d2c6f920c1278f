import { builder } from '../builder.ts';
import { acting } from '../context.ts';
import { UnitNode } from '../units/unit.graphql.ts';
import type { ImportProblem } from './assetImport.model.ts';
import { importAssets, mostProblems, mostRows } from './assetImport.service.ts';
import { tellAssetProblem } from './assetTexts.ts';

const AssetImportRowInput = builder.inputType('AssetImportRow', {
  description: 'A row of a spreadsheet, as texts. When an asset has its number, what is left out stays and `""` clears.',
  fields: (t) => ({
    name: t.string({ description: 'Its name.' }),
    sort: t.string({ description: '`设备` or `场所`, `equipment` or `place`; equipment when left out.' }),
    kind: t.string({ description: 'A word for its kind.' }),
    number: t.string({ description: 'The college’s own inventory number. When an asset has it, that one is changed.' }),
    place: t.string({ description: 'The number, code or name of the place it stands in, of the register or of the same sheet.' }),
    location: t.string({ description: 'Where that is, in words.' }),
    latitude: t.string({ description: 'In degrees, together with the longitude.' }),
    longitude: t.string({ description: 'In degrees, together with the latitude.' }),
    properties: t.field({ type: 'JSON', description: 'Key → value; what is blank is taken away, what is not named stays.' }),
  }),
});

const AssetImportProblemObject = builder.objectRef<ImportProblem>('AssetImportProblem').implement({
  description: 'Something that is wrong with a row.',
  fields: (t) => ({
    row: t.exposeInt('row', { description: 'Which of the rows sent; the first is 1.' }),
    field: t.exposeString('field', { description: 'Which field of it, such as `name` or `properties.seats`.' }),
    code: t.exposeString('code', { description: 'What is wrong, for programs: `required`, `number_twice`, `no_such_place` …' }),
    message: t.field({
      type: 'LocalizedText',
      description: 'What is wrong, for people, by language.',
      resolve: (problem) => tellAssetProblem(problem),
    }),
  }),
});

builder.relayMutationField(
  'importAssets',
  {
    description: 'Rows of a spreadsheet.',
    inputFields: (t) => ({
      clientId: t.field({ type: 'UUID', description: 'Chosen by the sender: the same import again makes nothing twice.' }),
      unit: t.globalID({ required: true, description: 'Whose the new ones are.', for: UnitNode }),
      rows: t.field({ type: [AssetImportRowInput], required: true, description: `The rows; ${mostRows} at most.` }),
      dryRun: t.boolean({ required: true, description: 'Only tell what would happen.' }),
    }),
  },
  {
    description:
      'Makes and changes many assets at once: all of them, or, when there is any problem, none. Needs `asset.create` at the unit, and `asset.edit` where one that is changed stands.',
    resolve: async (_root, { input: { unit, ...sent } }, context) => importAssets(acting(context), { ...sent, unitId: unit.id }),
  },
  {
    description: 'What happened, or would happen.',
    outputFields: (t) => ({
      problems: t.field({
        type: [AssetImportProblemObject],
        description: `What is wrong, row by row; the first ${mostProblems}.`,
        resolve: ({ problems }) => problems,
      }),
      created: t.int({ description: 'How many are new.', resolve: ({ created }) => created }),
      updated: t.int({ description: 'How many change.', resolve: ({ updated }) => updated }),
      unchanged: t.int({ description: 'How many are in the register just so.', resolve: ({ unchanged }) => unchanged }),
      applied: t.boolean({
        description: 'Whether it was written: no dry run, and no problems.',
        resolve: ({ applied }) => applied,
      }),
    }),
  },
);
