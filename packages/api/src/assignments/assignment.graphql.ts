import { z } from 'zod';
import { AssetNode } from '../assets/asset.graphql.ts';
import { builder } from '../builder.ts';
import { pageComplexity, selectionOfRows } from '../connections/connection.ts';
import { readPage } from '../connections/keyset.ts';
import { acting } from '../context.ts';
import { PersonNode } from '../people/person.graphql.ts';
import { seenPerson } from '../people/person.policy.ts';
import { recentNow } from '../platform/clock.ts';
import type { Prisma } from '../platform/generated/prisma/client.ts';
import { TemplateNode } from '../templates/template.graphql.ts';
import { TemplateVersionNode } from '../templates/version.graphql.ts';
import { UnitNode } from '../units/unit.graphql.ts';
import { seenUnit } from '../units/unit.policy.ts';
import {
  assignmentOrder,
  isActive,
  listAssignments,
  listSlots,
  listTargets,
  readAssignmentAssets,
  type AssignmentAssets,
  type Target,
} from './assignment.list.ts';
import { visibleAssignments } from './assignment.policy.ts';

export const RecurrenceEnum = builder.enumType('Recurrence', {
  description: 'How often an assignment is due.',
  values: {
    ONCE: { value: 'once', description: 'On its first day.' },
    DAILY: { value: 'daily', description: 'On every day.' },
    WEEKLY: { value: 'weekly', description: 'On its weekdays.' },
    ON_DEMAND: { value: 'on_demand', description: '随时: whenever somebody begins it; it is never late and nobody is silent.' },
  } as const,
});

const AssignmentTargetObject = builder.objectRef<Target>('AssignmentTarget').implement({
  description: 'Whom an assignment is for.',
  fields: (t) => ({
    unit: t.field({
      type: UnitNode,
      nullable: true,
      description: 'The unit; null for one above your reach that covers you with its subtree.',
      resolve: ({ unit }) => unit as never,
    }),
    subtree: t.exposeBoolean('subtree', { description: 'Whether everything below the unit is meant too.' }),
  }),
});

export const LateArrivalEnum = builder.enumType('LateArrival', {
  description: 'By which clock it counts whether something that was finished without a connection came in time.',
  values: {
    BY_SERVER_TIME: { value: 'by_server_time', description: '以服务器收到的时间为准: when it arrived.' },
    BY_DEVICE_TIME: {
      value: 'by_device_time',
      description: '以手机完成的时间为准: when it was finished on the device, if it arrives soon enough and that clock is believable.',
    },
  } as const,
});

const AssignmentAssetsObject = builder.objectRef<AssignmentAssets>('AssignmentAssets').implement({
  description: 'Which assets an assignment is for: each has a task of its own.',
  fields: (t) => ({
    kind: t.exposeString('kind', { nullable: true, description: 'Every asset of this kind in the target units, also what comes later.' }),
    list: t.field({
      type: [AssetNode],
      description: 'Just these, as far as you reach; empty when it goes by kind.',
      resolve: ({ list }) => list as never[],
    }),
  }),
});

export const AssignmentNode = builder.prismaNode('Assignment', {
  description: 'Which template has to be filled in by which units, and when.',
  id: { field: 'id', description: 'The global id of the assignment.' },
  nullable: true,
  select: { id: true },
  findUnique: (id, { actor }) => ({ id, AND: [visibleAssignments(actor)] }),
  fields: (t) => ({
    name: t.expose('name', { type: 'LocalizedText', description: 'Its name, by language.' }),
    // Whoever sees an assignment sees what is to be filled in.
    template: t.relation('template', { type: TemplateNode, nullable: true, description: 'What is to be filled in.' }),
    version: t.relation('version', { type: TemplateVersionNode, nullable: true, description: 'The version new tasks are made with.' }),
    unit: t.field({
      type: UnitNode,
      description: 'The unit it belongs to; null when you do not reach it.',
      nullable: true,
      select: (_args, _context, nested) => ({ unit: nested({ select: { id: true, path: true } }) }),
      resolve: (assignment, _args, { actor }) => seenUnit(actor, assignment.unit),
    }),
    recurrence: t.expose('recurrence', { type: RecurrenceEnum, description: 'How often it is due.' }),
    weekdays: t.exposeIntList('weekdays', { description: 'On which days of the week, 1 being Monday; empty unless weekly.' }),
    timeOfDay: t.exposeString('timeOfDay', { description: 'When it is due, HH:MM on the clock of its time zone.' }),
    timeZone: t.exposeString('timeZone', { description: 'IANA name of the time zone, such as `Asia/Shanghai`.' }),
    startsOn: t.expose('startsOn', { type: 'Date', description: 'Its first day.' }),
    endsOn: t.expose('endsOn', { type: 'Date', description: 'Its last day.' }),
    graceMinutes: t.exposeInt('graceMinutes', { description: 'Minutes from due to closed; what comes in between is late.' }),
    opensMinutesBefore: t.exposeInt('opensMinutesBefore', { description: 'Minutes from opened to due.' }),
    lateArrival: t.expose('lateArrival', { type: LateArrivalEnum, description: 'Which clock counts.' }),
    arrivalHours: t.exposeInt('arrivalHours', {
      description: 'By the device’s clock: how many hours after closing it may arrive and still count as in time.',
    }),
    needsReview: t.exposeBoolean('needsReview', { description: 'Whether reviewers are asked to look at what is handed in.' }),
    assets: t.field({
      type: AssignmentAssetsObject,
      nullable: true,
      description: 'Which assets it is for; null when every unit has one task.',
      select: { id: true, assetKind: true },
      resolve: (assignment, _args, context) => readAssignmentAssets(acting(context), assignment),
    }),
    active: t.boolean({
      description: 'Whether it goes on: nobody ended it, and its last day is not over.',
      select: { endedAt: true, endsOn: true, timeZone: true },
      resolve: async (assignment, _args, { platform }) => isActive(assignment, await recentNow(platform.clock)),
    }),
    targets: t.field({
      type: [AssignmentTargetObject],
      description: 'Whom it is for, as far as you reach.',
      select: { id: true },
      resolve: ({ id }, _args, context) => listTargets(acting(context), id),
    }),
    slots: t.field({
      type: ['Date'],
      description: 'The local dates for which you reach tasks, stored ahead for some weeks; the last one first.',
      select: { id: true },
      args: { first: t.arg.int({ description: 'How many at most, up to 366; 100 when left out.' }) },
      resolve: ({ id }, { first }, context) => listSlots(acting(context), id, first),
    }),
    endedAt: t.expose('endedAt', { type: 'DateTime', nullable: true, description: 'When somebody ended it before its time.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    createdBy: t.field({
      type: PersonNode,
      description: 'Who made it; null when you do not reach them.',
      nullable: true,
      select: (_args, _context, nested) => ({ createdBy: nested({ select: { id: true, unit: { select: { path: true } } } }) }),
      resolve: (assignment, _args, { actor }) => seenPerson(actor, assignment.createdBy),
    }),
  }),
});

export const AssignmentConnection = builder.connectionObject(
  { type: AssignmentNode, name: 'AssignmentConnection', description: 'A page of assignments.' },
  { name: 'AssignmentEdge', description: 'An assignment in a list.' },
);

const AssignmentFilterInput = builder.inputType('AssignmentFilter', {
  description: 'Which assignments to list.',
  fields: (t) => ({
    search: t.string({ description: 'Part of the name, in either language.', validate: z.string().max(100) }),
    template: t.globalID({ description: 'Only of this template.', for: TemplateNode }),
    active: t.boolean({ description: 'Only those that go on, or only those that are over.' }),
    on: t.field({ type: 'Date', description: 'Only those that have a task in your reach due on this local date.' }),
  }),
});

builder.queryField('assignments', (t) =>
  t.connection(
    {
      type: AssignmentNode,
      description: 'The assignments of the units you reach and those they have to fill in, newest first.',
      complexity: pageComplexity,
      args: { filter: t.arg({ type: AssignmentFilterInput, description: 'Which ones.' }) },
      resolve: (_root, { filter, ...page }, context, info) =>
        listAssignments(
          acting(context),
          { ...filter, templateId: filter?.template?.id },
          readPage(page, assignmentOrder),
          selectionOfRows<Prisma.AssignmentFindManyArgs>(context, info, assignmentOrder),
        ),
    },
    AssignmentConnection,
  ),
);

builder.prismaObjectFields(TemplateNode, (t) => ({
  assignments: t.connection(
    {
      type: AssignmentNode,
      description: 'Its assignments, newest first.',
      complexity: pageComplexity,
      select: { id: true },
      resolve: (template, page, context, info) =>
        listAssignments(
          acting(context),
          { templateId: template.id },
          readPage(page, assignmentOrder),
          selectionOfRows<Prisma.AssignmentFindManyArgs>(context, info, assignmentOrder),
        ),
    },
    AssignmentConnection,
  ),
}));
