import { builder } from '../builder.ts';
import { acting } from '../context.ts';
import { TaskNode } from '../tasks/task.graphql.ts';
import { saveDraft } from './draft.service.ts';
import { visibleDrafts } from './submission.policy.ts';

const nobody = '00000000-0000-0000-0000-000000000000';

const DraftNode = builder.prismaNode('Draft', {
  description: 'What you have typed for a task and not handed in. Nobody else sees it.',
  id: { field: 'id', description: 'The global id of the draft.' },
  nullable: true,
  select: { id: true },
  findUnique: (id, { actor }) => ({ id, AND: [visibleDrafts(actor)] }),
  fields: (t) => ({
    answers: t.expose('answers', { type: 'JSON', description: 'As they were saved.' }),
    revision: t.exposeInt('revision', { description: 'Counts the saves; a save names the one it was made from.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was saved.' }),
    deviceTime: t.expose('deviceTime', { type: 'DateTime', nullable: true, description: 'When it was typed, as the device says.' }),
  }),
});

builder.prismaObjectFields(TaskNode, (t) => ({
  myDraft: t.field({
    type: DraftNode,
    description: 'What you have typed for it so far; null when there is nothing.',
    nullable: true,
    select: (_args, { actor }, nested) => ({
      drafts: nested({ select: { id: true }, where: { personId: actor?.personId ?? nobody }, take: 1 }),
    }),
    resolve: ({ drafts }) => drafts[0] ?? null,
  }),
}));

builder.relayMutationField(
  'saveDraft',
  {
    description: 'What was typed so far.',
    inputFields: (t) => ({
      task: t.globalID({ required: true, description: 'The task.', for: TaskNode }),
      answers: t.field({ type: 'JSON', required: true, description: 'The answers so far, by the keys of the questions.' }),
      revision: t.int({ required: true, description: 'Of the draft they were made from; 0 when there was none.' }),
      deviceTime: t.field({ type: 'DateTime', description: 'The clock of the device.' }),
    }),
  },
  {
    description:
      'Keeps what was typed, for your other devices. `CONFLICT` with the draft as it stands when another device saved since. Needs `task.save_draft` at the unit.',
    resolve: async (_root, { input: { task, answers, ...typed } }, context) => ({
      draft: await saveDraft(acting(context), { ...typed, answers, taskId: task.id }),
      task: { id: task.id },
    }),
  },
  {
    description: 'The draft kept.',
    outputFields: (t) => ({
      draft: t.field({ type: DraftNode, description: 'The draft, with the revision to name next time.', resolve: ({ draft }) => draft }),
      task: t.field({ type: TaskNode, description: 'The task.', resolve: ({ task }) => task as never }),
    }),
  },
);
