import { queryFromInfo } from '@pothos/plugin-prisma';
import { z } from 'zod';
import { builder } from '../builder.ts';
import { pageComplexity, selectionOfRows } from '../connections/connection.ts';
import { readPage } from '../connections/keyset.ts';
import { acting } from '../context.ts';
import type { Prisma } from '../platform/generated/prisma/client.ts';
import { seenUnit, visibleUnits } from './unit.policy.ts';
import { archiveUnit, createUnit, listAncestors, listUnits, moveUnit, restoreUnit, unitOrder, updateUnit } from './unit.service.ts';

const name = z.string().trim().min(1).max(100);
const kind = z.string().trim().min(1).max(40);
const order = z.number().int().min(0).max(1_000_000);

export const UnitNode = builder.prismaNode('Unit', {
  description: 'A unit of the organisation: a college, an office, a branch, a place. Units form a tree.',
  id: { field: 'id', description: 'The global id of the unit.' },
  nullable: true,
  select: { id: true },
  findUnique: (id, { actor }) => ({ id, AND: [visibleUnits(actor)] }),
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name, in Chinese.' }),
    nameEn: t.exposeString('nameEn', { description: 'Its name in English.', nullable: true }),
    kind: t.exposeString('kind', { description: 'A free word: college, office, school, department, branch, place …' }),
    order: t.exposeInt('order', { description: 'Where it stands among its siblings.' }),
    archived: t.boolean({
      description: 'Whether it is out of use: its records stay, new ones are not taken.',
      select: { archivedAt: true },
      resolve: (unit) => unit.archivedAt !== null,
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
  }),
});

export const UnitConnection = builder.connectionObject(
  { type: UnitNode, name: 'UnitConnection', description: 'A page of units.' },
  { name: 'UnitEdge', description: 'A unit in a list.' },
);

const UnitFilterInput = builder.inputType('UnitFilter', {
  description: 'Which units to list.',
  fields: (t) => ({
    search: t.string({ description: 'Part of the name, in either language.', validate: z.string().max(100) }),
    kind: t.string({ description: 'Exactly this kind.' }),
    parent: t.globalID({ description: 'Only the units right below this one.', for: UnitNode }),
    includeArchived: t.boolean({ description: 'Also those out of use.' }),
  }),
});

builder.queryField('units', (t) =>
  t.connection(
    {
      type: UnitNode,
      description: 'The units you reach.',
      complexity: pageComplexity,
      args: { filter: t.arg({ type: UnitFilterInput, description: 'Which ones.' }) },
      resolve: (_root, { filter, ...page }, context, info) =>
        listUnits(
          acting(context),
          { ...filter, parentId: filter?.parent?.id },
          readPage(page, unitOrder),
          selectionOfRows<Prisma.UnitFindManyArgs>(context, info, unitOrder),
        ),
    },
    UnitConnection,
  ),
);

builder.prismaObjectFields(UnitNode, (t) => ({
  parent: t.field({
    type: UnitNode,
    description: 'The unit above it; null at the top of what you reach.',
    nullable: true,
    select: (_args, _context, nested) => ({ parent: nested({ select: { id: true, path: true } }) }),
    resolve: (unit, _args, { actor }) => seenUnit(actor, unit.parent),
  }),
  ancestors: t.field({
    type: [UnitNode],
    description: 'The units above it that you reach, from the top down.',
    select: { id: true, path: true },
    resolve: (unit, _args, context, info) => listAncestors(acting(context), unit, queryFromInfo({ context, info })),
  }),
  children: t.connection(
    {
      type: UnitNode,
      description: 'The units right below it.',
      complexity: pageComplexity,
      select: { id: true },
      args: { includeArchived: t.arg.boolean({ description: 'Also those out of use.' }) },
      resolve: (unit, { includeArchived, ...page }, context, info) =>
        listUnits(
          acting(context),
          { parentId: unit.id, includeArchived },
          readPage(page, unitOrder),
          selectionOfRows<Prisma.UnitFindManyArgs>(context, info, unitOrder),
        ),
    },
    UnitConnection,
  ),
}));

builder.relayMutationField(
  'createUnit',
  {
    description: 'A new unit below another.',
    inputFields: (t) => ({
      parent: t.globalID({ required: true, description: 'The unit it belongs to.', for: UnitNode }),
      name: t.string({ required: true, description: 'Its name, in Chinese; 1 to 100 characters.', validate: name }),
      nameEn: t.string({ description: 'Its name in English.', validate: name }),
      kind: t.string({ required: true, description: 'A free word: school, department, branch, place …', validate: kind }),
      order: t.int({ description: 'Where it stands among its siblings; last when left out.', validate: order }),
    }),
  },
  {
    description: 'Creates a unit below another one. Needs `unit.create` there.',
    resolve: async (_root, { input: { parent, ...unit } }, context) => ({
      unit: await createUnit(acting(context), { ...unit, parentId: parent.id }),
    }),
  },
  {
    description: 'The unit created.',
    outputFields: (t) => ({ unit: t.field({ type: UnitNode, description: 'The new unit.', resolve: ({ unit }) => unit }) }),
  },
);

builder.relayMutationField(
  'updateUnit',
  {
    description: 'What changes; what is left out stays.',
    inputFields: (t) => ({
      unit: t.globalID({ required: true, description: 'The unit.', for: UnitNode }),
      name: t.string({ description: 'Its name, in Chinese.', validate: name }),
      nameEn: t.string({ description: 'Its name in English; null removes it.', validate: name }),
      kind: t.string({ description: 'A free word: school, department, branch, place …', validate: kind }),
      order: t.int({ description: 'Where it stands among its siblings.', validate: order }),
    }),
  },
  {
    description: 'Renames a unit or changes its kind or place among its siblings. Needs `unit.rename`.',
    resolve: async (_root, { input: { unit, ...change } }, context) => ({
      unit: await updateUnit(acting(context), { ...change, unitId: unit.id }),
    }),
  },
  {
    description: 'The unit changed.',
    outputFields: (t) => ({ unit: t.field({ type: UnitNode, description: 'The unit as it is now.', resolve: ({ unit }) => unit }) }),
  },
);

builder.relayMutationField(
  'moveUnit',
  {
    description: 'What goes where.',
    inputFields: (t) => ({
      unit: t.globalID({ required: true, description: 'The unit that moves, with everything below it.', for: UnitNode }),
      parent: t.globalID({ required: true, description: 'The unit it will belong to.', for: UnitNode }),
    }),
  },
  {
    description: 'Moves a unit with everything below it. Needs `unit.move` at both places.',
    resolve: async (_root, { input: { unit, parent } }, context) => ({
      unit: await moveUnit(acting(context), { unitId: unit.id, parentId: parent.id }),
    }),
  },
  {
    description: 'The unit moved.',
    outputFields: (t) => ({ unit: t.field({ type: UnitNode, description: 'The unit at its new place.', resolve: ({ unit }) => unit }) }),
  },
);

builder.relayMutationField(
  'archiveUnit',
  { description: 'Which unit.', inputFields: (t) => ({ unit: t.globalID({ required: true, description: 'The unit.', for: UnitNode }) }) },
  {
    description: 'Takes a unit out of use; its records stay. Units in use below it must go first. Needs `unit.archive`.',
    resolve: async (_root, { input: { unit } }, context) => ({ unit: await archiveUnit(acting(context), unit.id) }),
  },
  {
    description: 'The unit archived.',
    outputFields: (t) => ({ unit: t.field({ type: UnitNode, description: 'The unit, out of use.', resolve: ({ unit }) => unit }) }),
  },
);

builder.relayMutationField(
  'restoreUnit',
  { description: 'Which unit.', inputFields: (t) => ({ unit: t.globalID({ required: true, description: 'The unit.', for: UnitNode }) }) },
  {
    description: 'Takes an archived unit into use again. Needs `unit.restore`.',
    resolve: async (_root, { input: { unit } }, context) => ({ unit: await restoreUnit(acting(context), unit.id) }),
  },
  {
    description: 'The unit restored.',
    outputFields: (t) => ({ unit: t.field({ type: UnitNode, description: 'The unit, in use.', resolve: ({ unit }) => unit }) }),
  },
);
