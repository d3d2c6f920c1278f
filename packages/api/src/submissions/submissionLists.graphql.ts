/** Lists of submissions: all of them, and those of a template. */
import { AssetNode } from '../assets/asset.graphql.ts';
import { AssignmentNode } from '../assignments/assignment.graphql.ts';
import { builder } from '../builder.ts';
import { pageComplexity, selectionOfRows } from '../connections/connection.ts';
import { readPage } from '../connections/keyset.ts';
import { acting } from '../context.ts';
import type { Prisma } from '../platform/generated/prisma/client.ts';
import { TemplateNode } from '../templates/template.graphql.ts';
import { UnitNode } from '../units/unit.graphql.ts';
import { SubmissionKindEnum, SubmissionNode, SubmissionStatusEnum } from './submission.graphql.ts';
import { listSubmissions, submissionOrder } from './submission.service.ts';

const SubmissionConnection = builder.connectionObject(
  { type: SubmissionNode, name: 'SubmissionConnection', description: 'A page of submissions.' },
  { name: 'SubmissionEdge', description: 'A submission in a list.' },
);

const SubmissionFilterInput = builder.inputType('SubmissionFilter', {
  description: 'Which submissions to list.',
  fields: (t) => ({
    unit: t.globalID({ description: 'Only those of this unit and what is below it.', for: UnitNode }),
    template: t.globalID({ description: 'Only those of this template.', for: TemplateNode }),
    assignment: t.globalID({ description: 'Only those of this assignment.', for: AssignmentNode }),
    asset: t.globalID({ description: 'Only those of this asset.', for: AssetNode }),
    kind: t.field({ type: SubmissionKindEnum, description: 'Only forms, or only declarations that all is safe.' }),
    status: t.field({ type: SubmissionStatusEnum, description: 'Only in this state.' }),
    from: t.field({ type: 'DateTime', description: 'Handed in at this moment or later.' }),
    to: t.field({ type: 'DateTime', description: 'Handed in before this moment.' }),
    mine: t.boolean({ description: 'Only those you handed in yourself.' }),
    awaitingMySignature: t.boolean({ description: 'Only those that wait for a second signature which you can give.' }),
    awaitingReview: t.boolean({ description: 'Only the forms that nobody has approved or returned and you may.' }),
  }),
});

builder.queryField('submissions', (t) =>
  t.connection(
    {
      type: SubmissionNode,
      description: 'The submissions of the units you reach, newest first.',
      complexity: pageComplexity,
      args: { filter: t.arg({ type: SubmissionFilterInput, description: 'Which ones.' }) },
      resolve: (_root, { filter, ...page }, context, info) =>
        listSubmissions(
          acting(context),
          {
            ...filter,
            unitId: filter?.unit?.id,
            templateIds: [filter?.template?.id],
            assignmentId: filter?.assignment?.id,
            assetIds: [filter?.asset?.id],
          },
          readPage(page, submissionOrder),
          selectionOfRows<Prisma.SubmissionFindManyArgs>(context, info, submissionOrder),
        ),
    },
    SubmissionConnection,
  ),
);

builder.prismaObjectFields(TemplateNode, (t) => ({
  submissions: t.connection(
    {
      type: SubmissionNode,
      description: 'What was handed in by it, of all its versions, in the units you reach, newest first.',
      complexity: pageComplexity,
      select: { id: true },
      args: { filter: t.arg({ type: SubmissionFilterInput, description: 'Which ones.' }) },
      resolve: (template, { filter, ...page }, context, info) =>
        listSubmissions(
          acting(context),
          {
            ...filter,
            unitId: filter?.unit?.id,
            templateIds: [template.id, filter?.template?.id],
            assignmentId: filter?.assignment?.id,
            assetIds: [filter?.asset?.id],
          },
          readPage(page, submissionOrder),
          selectionOfRows<Prisma.SubmissionFindManyArgs>(context, info, submissionOrder),
        ),
    },
    SubmissionConnection,
  ),
}));

builder.prismaObjectFields(AssetNode, (t) => ({
  submissions: t.connection(
    {
      type: SubmissionNode,
      description: 'What was handed in here, in the units you reach, newest first.',
      complexity: pageComplexity,
      select: { id: true },
      args: { filter: t.arg({ type: SubmissionFilterInput, description: 'Which ones.' }) },
      resolve: (asset, { filter, ...page }, context, info) =>
        listSubmissions(
          acting(context),
          {
            ...filter,
            unitId: filter?.unit?.id,
            templateIds: [filter?.template?.id],
            assignmentId: filter?.assignment?.id,
            assetIds: [asset.id, filter?.asset?.id],
          },
          readPage(page, submissionOrder),
          selectionOfRows<Prisma.SubmissionFindManyArgs>(context, info, submissionOrder),
        ),
    },
    SubmissionConnection,
  ),
}));
