import { builder } from '../builder.ts';
import { PersonNode } from '../people/person.graphql.ts';
import { seenPerson } from '../people/person.policy.ts';
import { UnitNode } from '../units/unit.graphql.ts';
import { seenUnit } from '../units/unit.policy.ts';
import { visibleTemplates } from './template.policy.ts';

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
