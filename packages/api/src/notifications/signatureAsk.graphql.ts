import { builder } from '../builder.ts';
import { acting } from '../context.ts';
import { PersonNode } from '../people/person.graphql.ts';
import { SubmissionNode } from '../submissions/submission.graphql.ts';
import { askSignature } from './signatureAsk.service.ts';

builder.relayMutationField(
  'askSignature',
  {
    description: 'What is to be signed, and by whom.',
    inputFields: (t) => ({
      submission: t.globalID({ required: true, description: 'The submission, which waits for its second signature.', for: SubmissionNode }),
      person: t.globalID({ required: true, description: 'Somebody who may give it, see `Submission.possibleSigners`.', for: PersonNode }),
    }),
  },
  {
    description:
      'Asks a person for the second signature: they are told, once. `SAME_PERSON` for whoever handed it in. Needs `submission.ask_signature` at the unit.',
    resolve: async (_root, { input: { submission, person } }, context) => ({
      submission: await askSignature(acting(context), submission.id, person.id),
    }),
  },
  {
    description: 'The submission to be signed.',
    outputFields: (t) => ({
      submission: t.field({ type: SubmissionNode, description: 'The submission, as it was.', resolve: ({ submission }) => submission }),
    }),
  },
);
