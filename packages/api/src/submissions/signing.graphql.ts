/** The second signature on the first person's device, and whom to ask for one. */
import { z } from 'zod';
import { builder } from '../builder.ts';
import { acting } from '../context.ts';
import { FileNode } from '../files/file.graphql.ts';
import { encodeGlobalId } from '../globalId.ts';
import { listPossibleSigners, type PossibleSigner } from './possibleSigners.service.ts';
import { signSubmissionBeside } from './signature.service.ts';
import { SubmissionNode } from './submission.graphql.ts';

const PossibleSignerObject = builder.objectRef<PossibleSigner>('PossibleSigner').implement({
  description: 'Somebody who may put the second signature: as much of them as is needed to ask.',
  fields: (t) => ({
    person: t.id({ description: 'The global id of the person.', resolve: ({ personId }) => encodeGlobalId('Person', personId) }),
    name: t.exposeString('name', { description: 'Their name.' }),
    unitName: t.exposeString('unitName', { nullable: true, description: 'Where they belong; null when you do not reach that unit.' }),
  }),
});

builder.prismaObjectFields(SubmissionNode, (t) => ({
  possibleSigners: t.field({
    type: [PossibleSignerObject],
    nullable: true,
    complexity: 10,
    description: 'Who may put the second signature, nearest first, 50 at most; null unless you handed it in and it waits for one.',
    args: { search: t.arg.string({ description: 'Only names with this in them.', validate: z.string().max(100) }) },
    select: { status: true, submittedById: true, unit: { select: { path: true } } },
    resolve: (submission, { search }, context) => listPossibleSigners(acting(context), submission, search ?? ''),
  }),
}));

builder.relayMutationField(
  'signSubmissionBeside',
  {
    description: 'What is signed, and who signs.',
    inputFields: (t) => ({
      submission: t.globalID({ required: true, description: 'The submission.', for: SubmissionNode }),
      contentHash: t.string({ required: true, description: 'Of the content they looked at.', validate: z.string().max(100) }),
      signatureFile: t.globalID({ description: 'Their signature, drawn here and uploaded by you.', for: FileNode }),
      userName: t.string({ required: true, description: 'The second person’s user name.', validate: z.string().max(200) }),
      password: t.string({
        required: true,
        description: 'Their password, for this one signature: nobody is signed in by it.',
        validate: z.string().min(1).max(1000),
      }),
    }),
  },
  {
    description:
      '双人双签 on one device: the second person signs beside you, by their own password. Your session goes on, and none begins. Counted with the attempts to sign in. `SAME_PERSON` and `CONFLICT` as for `signSubmission`; the second person needs `submission.sign` at the unit.',
    resolve: async (_root, { input: { submission, signatureFile, contentHash, userName, password } }, context) => ({
      submission: await signSubmissionBeside(context, acting(context), {
        submissionId: submission.id,
        contentHash,
        signatureFileId: signatureFile?.id,
        userName,
        password,
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
