import { z } from 'zod';
import { builder } from '../builder.ts';
import { pageComplexity, selectionOfRows } from '../connections/connection.ts';
import { readPage } from '../connections/keyset.ts';
import { acting } from '../context.ts';
import { encodeGlobalId } from '../globalId.ts';
import { PersonNode } from '../people/person.graphql.ts';
import { seenPerson } from '../people/person.policy.ts';
import type { Prisma } from '../platform/generated/prisma/client.ts';
import { TemplateConnection, TemplateNode } from '../templates/template.graphql.ts';
import { listTemplates, templateOrder } from '../templates/template.service.ts';
import { UnitNode } from '../units/unit.graphql.ts';
import { seenUnit } from '../units/unit.policy.ts';
import { libraryOrder, listLibraryItems } from './libraryItem.list.ts';
import { visibleLibraryItems } from './libraryItem.policy.ts';

export const LibraryKindEnum = builder.enumType('LibraryKind', {
  description: 'What an item of the library is.',
  values: {
    RESPONSE_SET: { value: 'response_set', description: '选项集: choices that several questions share.' },
    QUESTION: { value: 'question', description: '题目: a question that stands alone.' },
  } as const,
});

const person = { select: { id: true, unit: { select: { path: true } } } } as const;

export const LibraryItemNode = builder.prismaNode('LibraryItem', {
  description:
    '题库条目: a response set or a question that templates share. A definition holds a copy whose `origin` names the item and its revision; when that is less than `revision`, there is something newer.',
  id: { field: 'id', description: 'The global id of the item, as `origin.item` says it.' },
  nullable: true,
  select: { id: true },
  findUnique: (id, { actor }) => ({ id, AND: [visibleLibraryItems(actor)] }),
  fields: (t) => ({
    kind: t.expose('kind', { type: LibraryKindEnum, description: 'A response set or a question.' }),
    name: t.expose('name', { type: 'LocalizedText', description: 'Under which name it is found, by language.' }),
    content: t.expose('content', {
      type: 'JSON',
      description: 'The response set or the question, as it stands in a definition by the JSON Schema at /schema/definition.json.',
    }),
    revision: t.exposeInt('revision', { description: 'Counts its changes; a change names the one it was made from.' }),
    archived: t.boolean({
      description: 'Whether it is no longer offered.',
      select: { archivedAt: true },
      resolve: ({ archivedAt }) => archivedAt !== null,
    }),
    unit: t.field({
      type: UnitNode,
      description: 'The unit it belongs to; null for one above your reach that shares it with you.',
      nullable: true,
      select: (_args, _context, nested) => ({ unit: nested({ select: { id: true, path: true } }) }),
      resolve: (item, _args, { actor }) => seenUnit(actor, item.unit),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    createdBy: t.field({
      type: PersonNode,
      description: 'Who made it; null when you do not reach them.',
      nullable: true,
      select: (_args, _context, nested) => ({ createdBy: nested(person) }),
      resolve: (item, _args, { actor }) => seenPerson(actor, item.createdBy),
    }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
    updatedBy: t.field({
      type: PersonNode,
      description: 'Who changed it last; null when you do not reach them.',
      nullable: true,
      select: (_args, _context, nested) => ({ updatedBy: nested(person) }),
      resolve: (item, _args, { actor }) => seenPerson(actor, item.updatedBy),
    }),
    usedIn: t.connection(
      {
        type: TemplateNode,
        description: 'Templates you see whose draft or a published version was made from it, newest first.',
        complexity: pageComplexity,
        select: { id: true },
        resolve: ({ id }, page, context, info) =>
          listTemplates(
            acting(context),
            { origin: encodeGlobalId('LibraryItem', id) },
            readPage(page, templateOrder),
            selectionOfRows<Prisma.TemplateFindManyArgs>(context, info, templateOrder),
          ),
      },
      TemplateConnection,
    ),
  }),
});

const LibraryItemConnection = builder.connectionObject(
  { type: LibraryItemNode, name: 'LibraryItemConnection', description: 'A page of the library.' },
  { name: 'LibraryItemEdge', description: 'An item in a list.' },
);

const LibraryItemFilterInput = builder.inputType('LibraryItemFilter', {
  description: 'Which items to list.',
  fields: (t) => ({
    search: t.string({ description: 'Part of the name, in either language.', validate: z.string().max(100) }),
    kind: t.field({ type: LibraryKindEnum, description: 'Only response sets, or only questions.' }),
    unit: t.globalID({ description: 'Only those that belong to this unit or to one below it.', for: UnitNode }),
    archived: t.boolean({ description: 'Only those no longer offered; otherwise only those that are.' }),
  }),
});

builder.queryField('libraryItems', (t) =>
  t.connection(
    {
      type: LibraryItemNode,
      description: 'The library: what belongs to the units you reach and to those above them, newest first.',
      complexity: pageComplexity,
      args: { filter: t.arg({ type: LibraryItemFilterInput, description: 'Which ones.' }) },
      resolve: (_root, { filter, ...page }, context, info) =>
        listLibraryItems(
          acting(context),
          { ...filter, unitId: filter?.unit?.id },
          readPage(page, libraryOrder),
          selectionOfRows<Prisma.LibraryItemFindManyArgs>(context, info, libraryOrder),
        ),
    },
    LibraryItemConnection,
  ),
);
