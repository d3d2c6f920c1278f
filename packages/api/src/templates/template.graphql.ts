import { z } from 'zod';
import { builder } from '../builder.ts';
import { pageComplexity, selectionOfRows } from '../connections/connection.ts';
import { readPage } from '../connections/keyset.ts';
import { acting } from '../context.ts';
import { PersonNode } from '../people/person.graphql.ts';
import { seenPerson } from '../people/person.policy.ts';
import type { Prisma } from '../platform/generated/prisma/client.ts';
import { UnitNode } from '../units/unit.graphql.ts';
import { seenUnit } from '../units/unit.policy.ts';
import { visibleTemplates } from './template.policy.ts';
import { listTemplates, templateOrder } from './template.service.ts';

export const TemplateNode = builder.prismaNode('Template', {
  description: 'A checklist, with its versions.',
  id: { field: 'id', description: 'The global id of the template.' },
  nullable: true,
  select: { id: true },
  findUnique: (id, { actor }) => ({ id, AND: [visibleTemplates(actor)] }),
  fields: (t) => ({
    name: t.expose('name', { type: 'LocalizedText', description: 'The title of its newest version, by language.' }),
    archived: t.boolean({
      description: 'Whether it is out of use: what was answered stays, nothing new is assigned.',
      select: { archivedAt: true },
      resolve: (template) => template.archivedAt !== null,
    }),
    unit: t.field({
      type: UnitNode,
      description: 'The unit it belongs to; null when you do not reach it.',
      nullable: true,
      select: (_args, _context, nested) => ({ unit: nested({ select: { id: true, path: true } }) }),
      resolve: (template, _args, { actor }) => seenUnit(actor, template.unit),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it or one of its versions was last changed.' }),
    createdBy: t.field({
      type: PersonNode,
      description: 'Who made it; null when you do not reach them.',
      nullable: true,
      select: (_args, _context, nested) => ({ createdBy: nested({ select: { id: true, unit: { select: { path: true } } } }) }),
      resolve: (template, _args, { actor }) => seenPerson(actor, template.createdBy),
    }),
  }),
});

export const TemplateConnection = builder.connectionObject(
  { type: TemplateNode, name: 'TemplateConnection', description: 'A page of templates.' },
  { name: 'TemplateEdge', description: 'A template in a list.' },
);

const TemplateFilterInput = builder.inputType('TemplateFilter', {
  description: 'Which templates to list.',
  fields: (t) => ({
    search: t.string({ description: 'Part of the name, in either language.', validate: z.string().max(100) }),
    unit: t.globalID({ description: 'Only those that belong to this unit or to one below it.', for: UnitNode }),
    published: t.boolean({ description: 'Only those that were ever published, or only those that never were.' }),
    archived: t.boolean({ description: 'Only those out of use; otherwise only those in use.' }),
  }),
});

builder.queryField('templates', (t) =>
  t.connection(
    {
      type: TemplateNode,
      description: 'The templates of the units you reach and those they have to fill in, newest first.',
      complexity: pageComplexity,
      args: { filter: t.arg({ type: TemplateFilterInput, description: 'Which ones.' }) },
      resolve: (_root, { filter, ...page }, context, info) =>
        listTemplates(
          acting(context),
          { ...filter, unitId: filter?.unit?.id },
          readPage(page, templateOrder),
          selectionOfRows<Prisma.TemplateFindManyArgs>(context, info, templateOrder),
        ),
    },
    TemplateConnection,
  ),
);
