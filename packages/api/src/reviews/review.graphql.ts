import { z } from 'zod';
import { builder } from '../builder.ts';
import { acting } from '../context.ts';
import { PersonNode } from '../people/person.graphql.ts';
import { seenPerson } from '../people/person.policy.ts';
import { SubmissionNode } from '../submissions/submission.graphql.ts';
import { TaskNode } from '../tasks/task.graphql.ts';
import type { QuestionComment } from './review.model.ts';
import { mayReturn, mayReview, reviewedParts, reviewSubmission } from './review.service.ts';

const ReviewDecisionEnum = builder.enumType('ReviewDecision', {
  description: 'What a reviewer decided.',
  values: {
    APPROVED: { value: 'approved', description: '已通过: nothing more is wanted.' },
    RETURNED: { value: 'returned', description: '已退回: it has to be handed in again.' },
  } as const,
});

const QuestionCommentObject = builder.objectRef<QuestionComment>('QuestionComment').implement({
  description: 'What a reviewer said about one question.',
  fields: (t) => ({
    path: t.exposeString('path', { description: 'Which question: `brakes`, or `tyres[a].tread` in a row.' }),
    comment: t.exposeString('comment', { description: 'What was said.' }),
  }),
});

const ReviewObject = builder.prismaObject('Review', {
  description: 'What somebody else made of a submission. It is decided once.',
  select: { id: true },
  fields: (t) => ({
    decision: t.expose('decision', { type: ReviewDecisionEnum, description: 'Approved or returned.' }),
    comment: t.exposeString('comment', { description: 'What was said about the whole; an approval may say nothing.' }),
    comments: t.field({
      type: [QuestionCommentObject],
      description: 'What was said about single questions.',
      select: { comments: true },
      resolve: ({ comments }) => comments as QuestionComment[],
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When, by the clock of the database.' }),
    by: t.field({
      type: PersonNode,
      description: 'Who decided; null when you do not reach them.',
      nullable: true,
      select: (_args, _context, nested) => ({ by: nested({ select: { id: true, unit: { select: { path: true } } } }) }),
      resolve: (review, _args, { actor }) => seenPerson(actor, review.by),
    }),
    byName: t.string({
      description: 'The name of whoever decided.',
      select: { by: { select: { name: true } } },
      resolve: ({ by }) => by.name,
    }),
  }),
});

builder.prismaObjectFields(SubmissionNode, (t) => ({
  review: t.relation('review', {
    type: ReviewObject,
    nullable: true,
    description: 'What a reviewer decided on this revision; null while nobody has. Earlier revisions keep theirs, see `supersedes`.',
  }),
  canReview: t.boolean({
    description: 'Whether you can approve it now.',
    select: reviewedParts,
    resolve: (submission, _args, context) => mayReview(acting(context), submission),
  }),
  canReturn: t.boolean({
    description: 'Whether you can return it now: only until its task closes.',
    select: reviewedParts,
    resolve: (submission, _args, context) => mayReturn(acting(context), submission),
  }),
}));

builder.prismaObjectFields(TaskNode, (t) => ({
  returnedReview: t.field({
    type: ReviewObject,
    nullable: true,
    description: 'Why it was returned; null once it was handed in again.',
    select: (_args, _context, nested) => ({ submission: { select: { review: nested({ select: { id: true, decision: true } }) } } }),
    resolve: ({ submission }) => (submission?.review?.decision === 'returned' ? submission.review : null),
  }),
}));

const QuestionCommentInput = builder.inputType('QuestionCommentInput', {
  description: 'What is to be said about one question.',
  fields: (t) => ({
    path: t.string({
      required: true,
      description: 'Which question: `brakes`, or `tyres[a].tread` in a row.',
      validate: z.string().min(1).max(300),
    }),
    comment: t.string({
      required: true,
      description: 'What is wrong or missing; 1 to 1000 characters.',
      validate: z.string().trim().min(1).max(1000),
    }),
  }),
});

const mostComments = 200;

builder.relayMutationField(
  'approveSubmission',
  {
    description: 'Which submission.',
    inputFields: (t) => ({
      submission: t.globalID({ required: true, description: 'The submission.', for: SubmissionNode }),
      comment: t.string({ description: 'What is to be said; at most 2000 characters.', validate: z.string().trim().max(2000) }),
    }),
  },
  {
    description: 'Approves what somebody else handed in. Needs `submission.approve` at its unit.',
    resolve: async (_root, { input: { submission, comment } }, context) => ({
      submission: await reviewSubmission(acting(context), submission.id, { decision: 'approved', comment: comment ?? '', comments: [] }),
    }),
  },
  {
    description: 'The submission approved.',
    outputFields: (t) => ({
      submission: t.field({
        type: SubmissionNode,
        description: 'The submission, with its review.',
        resolve: ({ submission }) => submission,
      }),
    }),
  },
);

builder.relayMutationField(
  'returnSubmission',
  {
    description: 'Which submission, and what is wrong with it.',
    inputFields: (t) => ({
      submission: t.globalID({ required: true, description: 'The submission.', for: SubmissionNode }),
      comment: t.string({
        required: true,
        description: 'What is to be done; 1 to 2000 characters.',
        validate: z.string().trim().min(1).max(2000),
      }),
      comments: t.field({
        type: [QuestionCommentInput],
        description: 'What is wrong with single questions.',
        validate: z.array(z.unknown()).max(mostComments),
      }),
    }),
  },
  {
    description: 'Sends what somebody else handed in back to its unit. Needs `submission.return` there, and a task that has not closed.',
    resolve: async (_root, { input: { submission, comment, comments } }, context) => ({
      submission: await reviewSubmission(acting(context), submission.id, { decision: 'returned', comment, comments: comments ?? [] }),
    }),
  },
  {
    description: 'The submission returned.',
    outputFields: (t) => ({
      submission: t.field({
        type: SubmissionNode,
        description: 'The submission, with its review.',
        resolve: ({ submission }) => submission,
      }),
    }),
  },
);
