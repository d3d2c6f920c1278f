import { z } from 'zod';
import { AssetNode } from '../assets/asset.graphql.ts';
import { seenAsset } from '../assets/asset.policy.ts';
import { builder } from '../builder.ts';
import { pageComplexity, selectionOfRows } from '../connections/connection.ts';
import { readPage } from '../connections/keyset.ts';
import { acting } from '../context.ts';
import { FileNode } from '../files/file.graphql.ts';
import { PersonNode } from '../people/person.graphql.ts';
import { seenPerson } from '../people/person.policy.ts';
import type { Prisma } from '../platform/generated/prisma/client.ts';
import { TaskNode } from '../tasks/task.graphql.ts';
import { UnitNode } from '../units/unit.graphql.ts';
import { visibleHazards } from './hazard.policy.ts';
import { hazardOrder, listHazards } from './hazard.service.ts';
import { marksOfPhotos } from './photoMarks.ts';
import { labelOfQuestion } from './questionLabel.ts';

export const HazardSeverityEnum = builder.enumType('HazardSeverity', {
  description: 'How dangerous a hazard is, in the four official degrees.',
  values: {
    MAJOR: { value: 'major', description: '重大, red.' },
    SERIOUS: { value: 'serious', description: '较大, orange.' },
    MODERATE: { value: 'moderate', description: '一般, yellow.' },
    MINOR: { value: 'minor', description: '低, blue.' },
  } as const,
});

export const HazardStateEnum = builder.enumType('HazardState', {
  description: 'Whether a hazard is settled.',
  values: {
    OPEN: { value: 'open', description: 'Not settled.' },
    CLOSED: { value: 'closed', description: 'Settled, with a note.' },
  } as const,
});

const person = { select: { id: true, unit: { select: { path: true } } } } as const;

export const HazardNode = builder.prismaNode('Hazard', {
  description: 'Something dangerous that was found, and what became of it.',
  id: { field: 'id', description: 'The global id of the hazard.' },
  nullable: true,
  select: { id: true },
  findUnique: (id, { actor }) => ({ id, AND: [visibleHazards(actor)] }),
  fields: (t) => ({
    number: t.exposeString('number', { description: 'Its number in the ledger, such as `YH-2026-0001`; counted anew every year.' }),
    title: t.expose('title', { type: 'LocalizedText', description: 'What it is, in a few words, by language.' }),
    detail: t.exposeString('detail', { description: 'What else is to be said of it; may be empty.' }),
    severity: t.expose('severity', { type: HazardSeverityEnum, description: 'How dangerous it is.' }),
    category: t.exposeString('category', { description: 'What kind: `fire`, `electricity`, `food` … or a word of the college’s own.' }),
    state: t.expose('state', { type: HazardStateEnum, description: 'Open or closed.' }),
    // Whoever sees a hazard reaches its unit.
    unit: t.relation('unit', { type: UnitNode, nullable: true, description: 'Where it was found.' }),
    task: t.relation('task', {
      type: TaskNode,
      nullable: true,
      description: 'The task it was found in; null when it was raised directly.',
    }),
    asset: t.field({
      type: AssetNode,
      nullable: true,
      description: 'What it was found at; null when at none, or when the asset went to a unit you do not reach.',
      select: (_args, _context, nested) => ({ asset: nested({ select: { id: true, unit: { select: { path: true } } } }) }),
      resolve: (hazard, _args, { actor }) => seenAsset(actor, hazard.asset),
    }),
    raisedAt: t.expose('raisedAt', { type: 'DateTime', description: 'When it was raised.' }),
    raisedBy: t.field({
      type: PersonNode,
      description: 'Who raised it; null when you do not reach them.',
      nullable: true,
      select: (_args, _context, nested) => ({ raisedBy: nested(person) }),
      resolve: (hazard, _args, { actor }) => seenPerson(actor, hazard.raisedBy),
    }),
    raisedByName: t.string({
      description: 'The name of whoever raised it.',
      select: { raisedBy: { select: { name: true } } },
      resolve: ({ raisedBy }) => raisedBy.name,
    }),
    closedAt: t.expose('closedAt', { type: 'DateTime', nullable: true, description: 'When it was closed; null while it is open.' }),
    closedBy: t.field({
      type: PersonNode,
      description: 'Who closed it; null while it is open or when you do not reach them.',
      nullable: true,
      select: (_args, _context, nested) => ({ closedBy: nested(person) }),
      resolve: (hazard, _args, { actor }) => seenPerson(actor, hazard.closedBy),
    }),
    closedByName: t.string({
      description: 'The name of whoever closed it.',
      nullable: true,
      select: { closedBy: { select: { name: true } } },
      resolve: ({ closedBy }) => closedBy?.name ?? null,
    }),
    closingNote: t.exposeString('closingNote', { nullable: true, description: 'What was done about it.' }),
    questionPath: t.exposeString('questionPath', {
      nullable: true,
      description: 'The answer it was raised by, such as `brakes` or `register[<row>].state`.',
    }),
    questionLabel: t.field({
      type: 'LocalizedText',
      nullable: true,
      description: 'What that question is called; null when the hazard was raised directly.',
      select: { questionPath: true, submission: { select: { versionId: true } } },
      resolve: (hazard, _args, { platform }) => labelOfQuestion(platform, hazard),
    }),
    photos: t.field({
      type: [FileNode],
      complexity: { field: 1, multiplier: 3 },
      description: 'What it looks like.',
      select: (_args, _context, nested) => ({
        photos: { select: { file: nested({ select: { id: true } }) }, orderBy: { fileId: 'asc' } },
      }),
      resolve: ({ photos }) => photos.map(({ file }) => file),
    }),
    photoMarks: t.field({
      type: 'JSON',
      description: 'What was drawn on its photos, by the id of the file; the file itself is the photo as it was taken.',
      select: { submission: { select: { answers: true } }, photos: { select: { fileId: true } } },
      resolve: marksOfPhotos,
    }),
  }),
});

export const HazardConnection = builder.connectionObject(
  { type: HazardNode, name: 'HazardConnection', description: 'A page of hazards.' },
  { name: 'HazardEdge', description: 'A hazard in a list.' },
);

const HazardFilterInput = builder.inputType('HazardFilter', {
  description: 'Which hazards to list.',
  fields: (t) => ({
    unit: t.globalID({ description: 'Only those of this unit and what is below it.', for: UnitNode }),
    asset: t.globalID({ description: 'Only those found at this asset.', for: AssetNode }),
    states: t.field({ type: [HazardStateEnum], description: 'Only those in one of these states.' }),
    severities: t.field({ type: [HazardSeverityEnum], description: 'Only those of one of these severities.' }),
    category: t.string({ description: 'Exactly this category.' }),
    from: t.field({ type: 'DateTime', description: 'Raised at this moment or later.' }),
    to: t.field({ type: 'DateTime', description: 'Raised before this moment.' }),
    search: t.string({ description: 'Part of the number, the title or the detail.', validate: z.string().max(100) }),
  }),
});

builder.queryField('hazards', (t) =>
  t.connection(
    {
      type: HazardNode,
      description: 'The hazards of the units you reach, newest first.',
      complexity: pageComplexity,
      args: { filter: t.arg({ type: HazardFilterInput, description: 'Which ones.' }) },
      resolve: (_root, { filter, ...page }, context, info) =>
        listHazards(
          acting(context),
          { ...filter, unitId: filter?.unit?.id, assetIds: [filter?.asset?.id] },
          readPage(page, hazardOrder),
          selectionOfRows<Prisma.HazardFindManyArgs>(context, info, hazardOrder),
        ),
    },
    HazardConnection,
  ),
);

builder.prismaObjectFields(AssetNode, (t) => ({
  hazards: t.connection(
    {
      type: HazardNode,
      description: 'What was found here, in the units you reach, newest first.',
      complexity: pageComplexity,
      select: { id: true },
      args: { filter: t.arg({ type: HazardFilterInput, description: 'Which ones.' }) },
      resolve: (asset, { filter, ...page }, context, info) =>
        listHazards(
          acting(context),
          { ...filter, unitId: filter?.unit?.id, assetIds: [asset.id, filter?.asset?.id] },
          readPage(page, hazardOrder),
          selectionOfRows<Prisma.HazardFindManyArgs>(context, info, hazardOrder),
        ),
    },
    HazardConnection,
  ),
}));
