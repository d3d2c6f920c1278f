/** By which clock a submission came in time, and what becomes of one that came after everything was closed. */
import { z } from 'zod';
import { builder } from '../builder.ts';
import { acting } from '../context.ts';
import { PersonNode } from '../people/person.graphql.ts';
import { seenPerson } from '../people/person.policy.ts';
import { canSettle, settleLateArrival } from './lateArrival.service.ts';
import { SubmissionNode } from './submission.graphql.ts';

const SubmissionArrivalEnum = builder.enumType('SubmissionArrival', {
  description: 'How the time of a submission was judged when it arrived, by the rule of its assignment.',
  values: {
    ON_TIME: { value: 'on_time', description: '按时: it arrived before it was due.' },
    ON_TIME_BY_DEVICE: {
      value: 'on_time_by_device',
      description: '按时（按手机时间）: it arrived later, and was finished on the device before it was due.',
    },
    LATE: { value: 'late', description: '迟报: after it was due, before its task closed.' },
    AFTER_CLOSING: { value: 'after_closing', description: '关闭后送达: it counts only when somebody accepts it.' },
  } as const,
});

builder.prismaObjectFields(SubmissionNode, (t) => ({
  arrival: t.expose('arrival', { type: SubmissionArrivalEnum, description: 'How its time was judged when it arrived.' }),
  clockOffset: t.exposeInt('clockOffset', {
    nullable: true,
    description: 'Milliseconds from the device’s clock to the server’s, as the device measured when it last heard of it.',
  }),
  settledAt: t.expose('settledAt', {
    type: 'DateTime',
    nullable: true,
    description: 'When somebody decided on it as a late arrival; null while nobody has, and for what needs no decision.',
  }),
  settledNote: t.exposeString('settledNote', { nullable: true, description: 'What was said about that.' }),
  settledBy: t.field({
    type: PersonNode,
    nullable: true,
    description: 'Who decided; null when you do not reach them.',
    select: (_args, _context, nested) => ({ settledBy: nested({ select: { id: true, unit: { select: { path: true } } } }) }),
    resolve: ({ settledBy }, _args, { actor }) => (settledBy ? seenPerson(actor, settledBy) : null),
  }),
  settledByName: t.string({
    nullable: true,
    description: 'The name of whoever decided.',
    select: { settledBy: { select: { name: true } } },
    resolve: ({ settledBy }) => settledBy?.name,
  }),
  canSettle: t.boolean({
    description: 'Whether you can accept or decline it as a late arrival now.',
    select: { status: true, submittedById: true, unit: { select: { path: true } } },
    resolve: (submission, _args, context) => canSettle(acting(context), submission),
  }),
}));

builder.relayMutationField(
  'acceptLateArrival',
  {
    description: 'Which submission.',
    inputFields: (t) => ({
      submission: t.globalID({ required: true, description: 'The submission, which is `HELD`.', for: SubmissionNode }),
      note: t.string({ description: 'What is to be said; at most 2000 characters.', validate: z.string().trim().max(2000) }),
    }),
  },
  {
    description:
      'Lets a submission count that arrived after its task had closed: as late. `STATE_CONFLICT` when something else was handed in or the task was excused meanwhile. Needs `submission.accept` at its unit; nobody accepts their own.',
    resolve: async (_root, { input: { submission, note } }, context) => ({
      submission: await settleLateArrival(acting(context), { submissionId: submission.id, decision: 'accepted', note: note ?? '' }),
    }),
  },
  {
    description: 'The submission, which counts now.',
    outputFields: (t) => ({
      submission: t.field({ type: SubmissionNode, description: 'The submission.', resolve: ({ submission }) => submission }),
    }),
  },
);

builder.relayMutationField(
  'declineLateArrival',
  {
    description: 'Which submission, and why not.',
    inputFields: (t) => ({
      submission: t.globalID({ required: true, description: 'The submission, which is `HELD`.', for: SubmissionNode }),
      note: t.string({ required: true, description: 'Why; 1 to 2000 characters.', validate: z.string().trim().min(1).max(2000) }),
    }),
  },
  {
    description:
      'Says that a submission does not count which arrived after its task had closed. It stays to be read. Needs `submission.decline` at its unit.',
    resolve: async (_root, { input: { submission, note } }, context) => ({
      submission: await settleLateArrival(acting(context), { submissionId: submission.id, decision: 'declined', note }),
    }),
  },
  {
    description: 'The submission, which is void.',
    outputFields: (t) => ({
      submission: t.field({ type: SubmissionNode, description: 'The submission.', resolve: ({ submission }) => submission }),
    }),
  },
);
