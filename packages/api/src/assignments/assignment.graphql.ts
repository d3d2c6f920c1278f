import { builder } from '../builder.ts';
import { PersonNode } from '../people/person.graphql.ts';
import { seenPerson } from '../people/person.policy.ts';
import { TemplateNode } from '../templates/template.graphql.ts';
import { TemplateVersionNode } from '../templates/version.graphql.ts';
import { UnitNode } from '../units/unit.graphql.ts';
import { seenUnit } from '../units/unit.policy.ts';
import { visibleAssignments } from './assignment.policy.ts';

export const RecurrenceEnum = builder.enumType('Recurrence', {
  description: 'How often an assignment is due.',
  values: {
    ONCE: { value: 'once', description: 'On its first day.' },
    DAILY: { value: 'daily', description: 'On every day.' },
    WEEKLY: { value: 'weekly', description: 'On its weekdays.' },
  } as const,
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
