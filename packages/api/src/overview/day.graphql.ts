import { queryFromInfo } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';
import { AssignmentNode } from '../assignments/assignment.graphql.ts';
import { builder } from '../builder.ts';
import { acting, type Context } from '../context.ts';
import { encodeGlobalId } from '../globalId.ts';
import { SubmissionNode } from '../submissions/submission.graphql.ts';
import { TaskNode } from '../tasks/task.graphql.ts';
import { UnitNode } from '../units/unit.graphql.ts';
import { dayOf, readDayRows, type Day, type DayRow, type DaySelection } from './day.service.ts';
import { followDay } from './followDay.ts';
import { countDay, type DayCounts } from './outcome.model.ts';

const DayOutcomeEnum = builder.enumType('DayOutcome', {
  description: 'What the office reads for one unit on one day.',
  values: {
    ALL_SAFE: { value: 'ALL_SAFE', description: '报平安: declared on time that nothing happened.' },
    REPORTED: { value: 'REPORTED', description: '已报: a form was handed in on time, with nothing found.' },
    FINDINGS: { value: 'FINDINGS', description: '有情况: a failed item or a hazard, on time or not.' },
    IN_PROGRESS: { value: 'IN_PROGRESS', description: '进行中: begun, and not due yet.' },
    WAITING: { value: 'WAITING', description: '未到时间: not begun, and not due yet.' },
    LATE: { value: 'LATE', description: '迟报: handed in after it was due, or begun and due.' },
    SILENT: { value: 'SILENT', description: '未报: due, and no sign of life.' },
    EXCUSED: { value: 'EXCUSED', description: '免报: released from it.' },
  } as const,
});

const DayCountsObject = builder.objectRef<DayCounts>('DayCounts').implement({
  description: 'The tasks of a day, counted: one for each unit, or for each of its assets.',
  fields: (t) => ({
    total: t.exposeInt('total', { description: 'All of them.' }),
    allSafe: t.exposeInt('allSafe', { description: 'Declared all safe, also when late.' }),
    submitted: t.exposeInt('submitted', { description: 'Handed in a form, also when late.' }),
    withFindings: t.exposeInt('withFindings', { description: 'Reported a failed item or a hazard.' }),
    late: t.exposeInt('late', { description: 'Handed in after it was due, or begun and due.' }),
    silent: t.exposeInt('silent', { description: 'Due, and no sign of life.' }),
    inProgress: t.exposeInt('inProgress', { description: 'Begun, and not due yet.' }),
    missed: t.exposeInt('missed', { description: 'Closed with nothing handed in.' }),
    waiting: t.exposeInt('waiting', { description: 'Not begun, and not due yet.' }),
    excused: t.exposeInt('excused', { description: 'Released from it.' }),
  }),
});

const DayRowObject = builder.objectRef<DayRow>('DayRow').implement({
  description: 'One unit on one day, or one of its assets.',
  fields: (t) => ({
    unit: t.field({ type: UnitNode, description: 'The unit.', resolve: ({ unit }) => unit }),
    task: t.field({ type: TaskNode, description: 'Its task.', resolve: ({ task }) => task }),
    outcome: t.expose('outcome', { type: DayOutcomeEnum, description: 'What there is to say of it.' }),
    submission: t.field({
      type: SubmissionNode,
      nullable: true,
      description: 'What counts of what was handed in; null when nothing was.',
      resolve: ({ submission }) => submission,
    }),
    heldSubmission: t.id({
      nullable: true,
      description: 'The global id of what arrived after closing and waits to be accepted, where nothing counts yet.',
      resolve: ({ heldId }) => (heldId === null ? null : encodeGlobalId('Submission', heldId)),
    }),
    hazardCount: t.exposeInt('hazardCount', { description: 'Hazards it raised.' }),
    failCount: t.exposeInt('failCount', { description: 'Check items that failed.' }),
  }),
});

export const AssignmentDayObject = builder.objectRef<Day>('AssignmentDay').implement({
  description: 'One assignment on one date: who has reported, and who has not, of the units you reach.',
  fields: (t) => ({
    slot: t.expose('slot', { type: 'Date', description: 'The date.' }),
    dueAt: t.expose('dueAt', { type: 'DateTime', description: 'By when it should be done.' }),
    counts: t.field({ type: DayCountsObject, description: 'The rows, counted.', resolve: ({ facts }) => countDay(facts) }),
    rows: t.field({
      type: [DayRowObject],
      description: 'One for each unit, or for each of its assets; on demand, one for each time it was begun.',
      resolve: (day, _args, context, info) => readDayRows(acting(context), day, selectionOf(context, info)),
    }),
  }),
});

function selectionOf(context: Context, info: GraphQLResolveInfo): DaySelection {
  const of = (typeName: string, field: string) => queryFromInfo({ context, info, typeName, path: [field], select: { id: true } });
  return { unit: of('Unit', 'unit'), task: of('Task', 'task'), submission: of('Submission', 'submission') };
}

builder.prismaObjectFields(AssignmentNode, (t) => ({
  day: t.field({
    type: AssignmentDayObject,
    nullable: true,
    description: 'How it stands on one date; null when nothing is due then in your reach.',
    complexity: 5,
    select: { id: true },
    args: { slot: t.arg({ type: 'Date', required: true, description: 'The local date.' }) },
    resolve: ({ id }, { slot }, context) => dayOf(context, id, slot),
  }),
}));

builder.subscriptionField('assignmentDayChanged', (t) =>
  t.field({
    type: AssignmentDayObject,
    description:
      'How one assignment stands on one date: now, and again whenever that changes. NOT_FOUND when nothing is due in your reach.',
    args: {
      assignment: t.arg.globalID({ required: true, description: 'The assignment.', for: AssignmentNode }),
      slot: t.arg({ type: 'Date', required: true, description: 'The local date.' }),
    },
    subscribe: (_root, { assignment, slot }, context) => followDay(context, assignment.id, slot),
    resolve: (day) => day,
  }),
);
