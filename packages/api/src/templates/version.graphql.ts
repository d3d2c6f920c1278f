import { queryFromInfo } from '@pothos/plugin-prisma';
import { builder } from '../builder.ts';
import { pageComplexity, selectionOfRows } from '../connections/connection.ts';
import { readPage } from '../connections/keyset.ts';
import { acting } from '../context.ts';
import { PersonNode } from '../people/person.graphql.ts';
import { seenPerson } from '../people/person.policy.ts';
import type { Prisma } from '../platform/generated/prisma/client.ts';
import { currentVersion } from './currentVersions.ts';
import { TemplateNode } from './template.graphql.ts';
import { visibleVersions } from './template.policy.ts';
import { listVersions, versionOrder } from './template.service.ts';

const VersionStateEnum = builder.enumType('TemplateVersionState', {
  description: 'Where a version is in its life.',
  values: {
    DRAFT: { value: 'draft', description: 'Being written; one at most.' },
    PUBLISHED: { value: 'published', description: 'As it is for ever; can be assigned.' },
    ARCHIVED: { value: 'archived', description: 'As it is for ever; no longer assigned.' },
  } as const,
});

export const TemplateVersionNode = builder.prismaNode('TemplateVersion', {
  description: 'A numbered state of a template. A published one never changes.',
  id: { field: 'id', description: 'The global id of the version.' },
  nullable: true,
  select: { id: true },
  findUnique: (id, { actor }) => ({ id, AND: [visibleVersions(actor)] }),
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Counted from 1 within the template.' }),
    state: t.expose('state', { type: VersionStateEnum, description: 'Draft, published or archived.' }),
    // Whoever sees a version sees its template.
    template: t.relation('template', { type: TemplateNode, nullable: true, description: 'The template.' }),
    definition: t.expose('definition', {
      type: 'JSON',
      description: 'The form definition: what is asked, as a JSON document by the JSON Schema at /schema/definition.json.',
    }),
    definitionHash: t.exposeString('definitionHash', { description: 'SHA-256 of the definition as canonical JSON, in hex.' }),
    questionCount: t.exposeInt('questionCount', { description: 'How many questions it has.' }),
    notes: t.exposeString('notes', { nullable: true, description: 'What is new in it, in the words of whoever published it.' }),
    revision: t.exposeInt('revision', { description: 'Counts the saves of a draft; a save names the one it was made from.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was begun.' }),
    createdBy: t.field({
      type: PersonNode,
      description: 'Who began it; null when you do not reach them.',
      nullable: true,
      select: (_args, _context, nested) => ({ createdBy: nested({ select: { id: true, unit: { select: { path: true } } } }) }),
      resolve: (version, _args, { actor }) => seenPerson(actor, version.createdBy),
    }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last saved.' }),
    updatedBy: t.field({
      type: PersonNode,
      description: 'Who saved it last; null when nobody did or you do not reach them.',
      nullable: true,
      select: (_args, _context, nested) => ({ updatedBy: nested({ select: { id: true, unit: { select: { path: true } } } }) }),
      resolve: (version, _args, { actor }) => seenPerson(actor, version.updatedBy),
    }),
    publishedAt: t.expose('publishedAt', { type: 'DateTime', nullable: true, description: 'When it was published.' }),
    publishedBy: t.field({
      type: PersonNode,
      description: 'Who published it; null when nobody did or you do not reach them.',
      nullable: true,
      select: (_args, _context, nested) => ({ publishedBy: nested({ select: { id: true, unit: { select: { path: true } } } }) }),
      resolve: (version, _args, { actor }) => seenPerson(actor, version.publishedBy),
    }),
  }),
});

export const TemplateVersionConnection = builder.connectionObject(
  { type: TemplateVersionNode, name: 'TemplateVersionConnection', description: 'A page of versions.' },
  { name: 'TemplateVersionEdge', description: 'A version in a list.' },
);

builder.prismaObjectFields(TemplateNode, (t) => ({
  draft: t.field({
    type: TemplateVersionNode,
    description: 'The version being written; null when there is none, or when you only fill it in.',
    nullable: true,
    select: { id: true },
    resolve: ({ id }, _args, context, info) => currentVersion(context, id, 'draft', queryFromInfo({ context, info })),
  }),
  latest: t.field({
    type: TemplateVersionNode,
    description: 'The newest published version; null when it was never published.',
    nullable: true,
    select: { id: true },
    resolve: ({ id }, _args, context, info) => currentVersion(context, id, 'latest', queryFromInfo({ context, info })),
  }),
  versions: t.connection(
    {
      type: TemplateVersionNode,
      description: 'Its versions, newest first.',
      complexity: pageComplexity,
      select: { id: true },
      resolve: (template, page, context, info) =>
        listVersions(
          acting(context),
          template.id,
          readPage(page, versionOrder),
          selectionOfRows<Prisma.TemplateVersionFindManyArgs>(context, info, versionOrder),
        ),
    },
    TemplateVersionConnection,
  ),
}));
