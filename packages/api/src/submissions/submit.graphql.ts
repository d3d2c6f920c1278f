/** Handing in and signing. */
import { z } from 'zod';
import { builder } from '../builder.ts';
import { acting } from '../context.ts';
import { FileNode } from '../files/file.graphql.ts';
import { TaskNode } from '../tasks/task.graphql.ts';
import { TemplateVersionNode } from '../templates/version.graphql.ts';
import { signSubmission } from './signature.service.ts';
import { SubmissionNode } from './submission.graphql.ts';
import { declareAllSafe, submitTask } from './submit.service.ts';

const clockOffset = 'Milliseconds to be added to the clock of the device to have the server’s, as it measured when it last heard of it.';

builder.relayMutationField(
  'submitTask',
  {
    description: 'A form, filled in.',
    inputFields: (t) => ({
      clientId: t.field({ type: 'UUID', required: true, description: 'Made by the sender: the same again is the same submission.' }),
      task: t.globalID({ required: true, description: 'The task.', for: TaskNode }),
      version: t.globalID({ required: true, description: 'The version that was filled in.', for: TemplateVersionNode }),
      answers: t.field({ type: 'JSON', required: true, description: 'The answers, by the keys of the questions.' }),
      startedAt: t.field({ type: 'DateTime', description: 'When the filling began, by the clock of the device.' }),
      deviceTime: t.field({ type: 'DateTime', description: 'The clock of the device when the person was done.' }),
      clockOffset: t.int({ description: clockOffset }),
      signatureFile: t.globalID({ description: 'Your signature, drawn and uploaded.', for: FileNode }),
    }),
  },
  {
    description:
      'Hands in a form. `VALIDATION_FAILED` names every answer that is wrong; `STATE_CONFLICT` says why it is not possible now. What was begun in time on a device and arrives after its task has closed is judged by the rule of its assignment, and `HELD` when that does not let it count. Needs `submission.submit` at the unit.',
    resolve: async (_root, { input: { task, version, answers, signatureFile, ...form } }, context) => {
      const handedIn = await submitTask(acting(context), {
        ...form,
        answers,
        taskId: task.id,
        versionId: version.id,
        signatureFileId: signatureFile?.id,
      });
      return { submission: { id: handedIn.submissionId }, task: { id: handedIn.taskId } };
    },
  },
  {
    description: 'The receipt.',
    outputFields: (t) => ({
      submission: t.field({
        type: SubmissionNode,
        description: 'What is stored, with every file that came along.',
        resolve: ({ submission }) => submission as never,
      }),
      task: t.field({ type: TaskNode, description: 'The task.', resolve: ({ task }) => task as never }),
    }),
  },
);

builder.relayMutationField(
  'declareAllSafe',
  {
    description: 'That nothing happened.',
    inputFields: (t) => ({
      clientId: t.field({ type: 'UUID', required: true, description: 'Made by the sender: the same again is the same declaration.' }),
      task: t.globalID({ required: true, description: 'The task.', for: TaskNode }),
      deviceTime: t.field({ type: 'DateTime', description: 'The clock of the device when the person was done.' }),
      clockOffset: t.int({ description: clockOffset }),
    }),
  },
  {
    description:
      '报平安: completes a task whose form offers it, signed and time-stamped by you. A form handed in later takes its place. Needs `task.declare_all_safe` at the unit.',
    resolve: async (_root, { input: { task, ...declared } }, context) => {
      const handedIn = await declareAllSafe(acting(context), { ...declared, taskId: task.id });
      return { submission: { id: handedIn.submissionId }, task: { id: handedIn.taskId } };
    },
  },
  {
    description: 'The receipt.',
    outputFields: (t) => ({
      submission: t.field({ type: SubmissionNode, description: 'What is stored.', resolve: ({ submission }) => submission as never }),
      task: t.field({ type: TaskNode, description: 'The task.', resolve: ({ task }) => task as never }),
    }),
  },
);

builder.relayMutationField(
  'signSubmission',
  {
    description: 'What is signed.',
    inputFields: (t) => ({
      submission: t.globalID({ required: true, description: 'The submission.', for: SubmissionNode }),
      contentHash: t.string({
        required: true,
        description: 'Of the content you looked at.',
        validate: z.string().max(100),
      }),
      signatureFile: t.globalID({ description: 'Your signature, drawn and uploaded.', for: FileNode }),
    }),
  },
  {
    description:
      '双人双签: puts the second signature. `SAME_PERSON` for whoever handed it in; `CONFLICT` when it is not the content you looked at. Needs `submission.sign` at the unit.',
    resolve: async (_root, { input: { submission, signatureFile, contentHash } }, context) => ({
      submission: await signSubmission(acting(context), {
        submissionId: submission.id,
        contentHash,
        signatureFileId: signatureFile?.id,
      }),
    }),
  },
  {
    description: 'The submission signed.',
    outputFields: (t) => ({
      submission: t.field({ type: SubmissionNode, description: 'The submission, complete.', resolve: ({ submission }) => submission }),
    }),
  },
);
