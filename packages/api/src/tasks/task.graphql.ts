import { AssignmentNode } from '../assignments/assignment.graphql.ts';
import { builder } from '../builder.ts';
import { PersonNode } from '../people/person.graphql.ts';
import { seenPerson } from '../people/person.policy.ts';
import { TemplateNode } from '../templates/template.graphql.ts';
import { TemplateVersionNode } from '../templates/version.graphql.ts';
import { UnitNode } from '../units/unit.graphql.ts';
import { visibleTasks } from './task.policy.ts';

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
