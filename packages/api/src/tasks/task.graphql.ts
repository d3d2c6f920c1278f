import { AssetNode } from '../assets/asset.graphql.ts';
import { seenAsset } from '../assets/asset.policy.ts';
import { AssignmentNode } from '../assignments/assignment.graphql.ts';
import { z } from 'zod';
import { builder } from '../builder.ts';
import { pageComplexity, selectionOfRows } from '../connections/connection.ts';
import { readPage } from '../connections/keyset.ts';
import { acting } from '../context.ts';
import { PersonNode } from '../people/person.graphql.ts';
import { seenPerson } from '../people/person.policy.ts';
import type { Prisma } from '../platform/generated/prisma/client.ts';
import { TemplateNode } from '../templates/template.graphql.ts';
import { TemplateVersionNode } from '../templates/version.graphql.ts';
import { UnitNode } from '../units/unit.graphql.ts';
import { canComplete, canDeclareAllSafe } from './now.ts';
import { openStates } from './task.model.ts';
import { visibleTasks } from './task.policy.ts';
import { excuseTask, listTasks, taskOrders } from './task.service.ts';

export const TaskStateEnum = builder.enumType('TaskState', {
  description: 'Where a task is in its life.',
  values: {
    PENDING: { value: 'pending', description: '待填报: nobody has begun.' },
    IN_PROGRESS: { value: 'in_progress', description: '填写中: a draft exists.' },
    SUBMITTED: { value: 'submitted', description: '已提交: a form was handed in.' },
    ALL_SAFE: { value: 'all_safe', description: '报平安: declared that nothing happened.' },
    LATE: { value: 'late', description: '已逾期: due, and nothing handed in yet.' },
    RETURNED: { value: 'returned', description: '已退回: sent back with a comment.' },
    EXCUSED: { value: 'excused', description: '免报: released from it.' },
    MISSED: { value: 'missed', description: '漏报: closed with nothing handed in.' },
  } as const,
});

/** What decides on what may be done now. */
const moment = {
  state: true,
  opensAt: true,
  closesAt: true,
  versionId: true,
  unit: { select: { path: true, archivedAt: true } },
  submission: { select: { status: true } },
} as const;

export const TaskNode = builder.prismaNode('Task', {
  description: 'One unit, one assignment, one date: what has to be filled in. It exists before anybody acts.',
  id: { field: 'id', description: 'The global id of the task.' },
  nullable: true,
  select: { id: true },
  findUnique: (id, { actor }) => ({ id, AND: [visibleTasks(actor)] }),
  fields: (t) => ({
    slot: t.expose('slot', { type: 'Date', description: 'The local date on which it is due.' }),
    opensAt: t.expose('opensAt', { type: 'DateTime', description: 'From when it can be done.' }),
    dueAt: t.expose('dueAt', { type: 'DateTime', description: 'By when it should be done.' }),
    closesAt: t.expose('closesAt', { type: 'DateTime', description: 'Until when it can be done.' }),
    state: t.expose('state', { type: TaskStateEnum, description: 'Where it is in its life.' }),
    late: t.exposeBoolean('late', { description: 'Handed in, or still open, after the due time.' }),
    startedAt: t.expose('startedAt', { type: 'DateTime', nullable: true, description: 'When somebody began.' }),
    startedBy: t.field({
      type: PersonNode,
      description: 'Who began; null when nobody has or you do not reach them.',
      nullable: true,
      select: (_args, _context, nested) => ({ startedBy: nested({ select: { id: true, unit: { select: { path: true } } } }) }),
      resolve: (task, _args, { actor }) => seenPerson(actor, task.startedBy),
    }),
    submittedAt: t.expose('submittedAt', { type: 'DateTime', nullable: true, description: 'When what counts was handed in.' }),
    excuse: t.string({
      nullable: true,
      description: 'Why it was released; null unless it was.',
      select: { excuse: true },
      resolve: ({ excuse }) => (excuse === null ? null : (excuse as { reason: string }).reason),
    }),
    canComplete: t.boolean({
      description: 'Whether you can fill it in and hand it in now.',
      select: moment,
      resolve: (task, _args, context) => canComplete(acting(context), task),
    }),
    canDeclareAllSafe: t.boolean({
      description: 'Whether you can declare all safe for it now.',
      select: moment,
      resolve: (task, _args, context) => canDeclareAllSafe(acting(context), task),
    }),
    waitingForSignature: t.boolean({
      description: 'Whether it was handed in and the second signature is missing.',
      select: { submission: { select: { status: true } } },
      resolve: ({ submission }) => submission?.status === 'awaiting_signature',
    }),
    onDemand: t.boolean({
      description: 'Whether somebody began it on demand: then it is never late and nobody waits for it.',
      select: { round: true },
      resolve: ({ round }) => round > 0,
    }),
    asset: t.field({
      type: AssetNode,
      nullable: true,
      description: 'What is looked at; null when it is for the unit, or when the asset went to a unit you do not reach.',
      select: (_args, _context, nested) => ({ asset: nested({ select: { id: true, unit: { select: { path: true } } } }) }),
      resolve: (task, _args, { actor }) => seenAsset(actor, task.asset),
    }),
    // Whoever sees a task reaches its unit, and sees what it is about.
    unit: t.relation('unit', { type: UnitNode, description: 'Who has to do it.' }),
    template: t.relation('template', { type: TemplateNode, nullable: true, description: 'What is to be filled in.' }),
    version: t.relation('version', { type: TemplateVersionNode, nullable: true, description: 'The version it stays on.' }),
    assignment: t.relation('assignment', { type: AssignmentNode, nullable: true, description: 'Where it comes from.' }),
  }),
});

export const TaskConnection = builder.connectionObject(
  { type: TaskNode, name: 'TaskConnection', description: 'A page of tasks.' },
  { name: 'TaskEdge', description: 'A task in a list.' },
);

const TaskFilterInput = builder.inputType('TaskFilter', {
  description: 'Which tasks to list.',
  fields: (t) => ({
    mine: t.boolean({
      description: 'Only those in units where you hold a role that completes tasks, without what others began on demand.',
    }),
    open: t.boolean({ description: 'Only those with nothing handed in that can or should still be done; or only the others.' }),
    states: t.field({ type: [TaskStateEnum], description: 'Only in these states.' }),
    unit: t.globalID({ description: 'Only those of this unit and what is below it.', for: UnitNode }),
    assignment: t.globalID({ description: 'Only of this assignment.', for: AssignmentNode }),
    asset: t.globalID({ description: 'Only for this asset.', for: AssetNode }),
    slot: t.field({ type: 'Date', description: 'Only those due on this local date.' }),
    dueFrom: t.field({ type: 'DateTime', description: 'Only those due at this moment or after it.' }),
    dueTo: t.field({ type: 'DateTime', description: 'Only those due at this moment or before it.' }),
  }),
});

const TaskOrderEnum = builder.enumType('TaskOrder', {
  description: 'In which order to list tasks.',
  values: {
    DUE_ASC: { value: 'DUE_ASC', description: 'Those due first come first.' },
    DUE_DESC: { value: 'DUE_DESC', description: 'Those due last come first.' },
  } as const,
});

builder.queryField('tasks', (t) =>
  t.connection(
    {
      type: TaskNode,
      description: 'The tasks of the units you reach.',
      complexity: pageComplexity,
      args: {
        filter: t.arg({ type: TaskFilterInput, description: 'Which ones.' }),
        orderBy: t.arg({ type: TaskOrderEnum, description: 'In which order; those due first come first when left out.' }),
      },
      resolve: (_root, { filter, orderBy, ...page }, context, info) =>
        listTasks(
          acting(context),
          { ...filter, unitId: filter?.unit?.id, assignmentIds: [filter?.assignment?.id], assetIds: [filter?.asset?.id] },
          readPage(page, taskOrders[orderBy ?? 'DUE_ASC']),
          selectionOfRows<Prisma.TaskFindManyArgs>(context, info, taskOrders.DUE_ASC),
        ),
    },
    TaskConnection,
  ),
);

builder.prismaObjectFields(AssignmentNode, (t) => ({
  tasks: t.connection(
    {
      type: TaskNode,
      description: 'Its tasks in the units you reach.',
      complexity: pageComplexity,
      select: { id: true },
      args: {
        filter: t.arg({ type: TaskFilterInput, description: 'Which ones.' }),
        orderBy: t.arg({ type: TaskOrderEnum, description: 'In which order; those due first come first when left out.' }),
      },
      resolve: (assignment, { filter, orderBy, ...page }, context, info) =>
        listTasks(
          acting(context),
          { ...filter, unitId: filter?.unit?.id, assignmentIds: [assignment.id, filter?.assignment?.id], assetIds: [filter?.asset?.id] },
          readPage(page, taskOrders[orderBy ?? 'DUE_ASC']),
          selectionOfRows<Prisma.TaskFindManyArgs>(context, info, taskOrders.DUE_ASC),
        ),
    },
    TaskConnection,
  ),
}));

builder.prismaObjectFields(AssetNode, (t) => ({
  tasks: t.connection(
    {
      type: TaskNode,
      description: 'What is due and was done here, in the units you reach.',
      complexity: pageComplexity,
      select: { id: true },
      args: {
        filter: t.arg({ type: TaskFilterInput, description: 'Which ones.' }),
        orderBy: t.arg({ type: TaskOrderEnum, description: 'In which order; those due first come first when left out.' }),
      },
      resolve: (asset, { filter, orderBy, ...page }, context, info) =>
        listTasks(
          acting(context),
          { ...filter, unitId: filter?.unit?.id, assignmentIds: [filter?.assignment?.id], assetIds: [asset.id, filter?.asset?.id] },
          readPage(page, taskOrders[orderBy ?? 'DUE_ASC']),
          selectionOfRows<Prisma.TaskFindManyArgs>(context, info, taskOrders.DUE_ASC),
        ),
    },
    TaskConnection,
  ),
  nextDueAt: t.field({
    type: 'DateTime',
    nullable: true,
    description: 'The earliest due time of a planned task here that is not done; null when there is none.',
    select: (_args, { actor }) => ({
      tasks: {
        where: { AND: [visibleTasks(actor), { state: { in: openStates }, round: 0 }] },
        orderBy: { dueAt: 'asc' },
        take: 1,
        select: { dueAt: true },
      },
    }),
    resolve: ({ tasks }) => tasks[0]?.dueAt ?? null,
  }),
}));

builder.relayMutationField(
  'excuseTask',
  {
    description: 'Which task, and why.',
    inputFields: (t) => ({
      task: t.globalID({ required: true, description: 'The task.', for: TaskNode }),
      reason: t.string({
        required: true,
        description: 'Why nothing has to be handed in; 1 to 500 characters.',
        validate: z.string().trim().min(1).max(500),
      }),
    }),
  },
  {
    description: 'Releases a unit from a task. Needs `task.excuse`.',
    resolve: async (_root, { input: { task, reason } }, context) => ({
      task: await excuseTask(acting(context), { taskId: task.id, reason }),
    }),
  },
  {
    description: 'The task released.',
    outputFields: (t) => ({ task: t.field({ type: TaskNode, description: 'The task as it is now.', resolve: ({ task }) => task }) }),
  },
);
