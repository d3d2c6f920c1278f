import { builder } from '../builder.ts';
import { FileNode } from '../files/file.graphql.ts';
import { PersonNode } from '../people/person.graphql.ts';
import { seenPerson } from '../people/person.policy.ts';
import { visibleSignatures } from './submission.policy.ts';

export const SignatureNode = builder.prismaNode('Signature', {
  description: 'One person’s name under a submission.',
  id: { field: 'id', description: 'The global id of the signature.' },
  nullable: true,
  select: { id: true },
  findUnique: (id, { actor }) => ({ id, AND: [visibleSignatures(actor)] }),
  fields: (t) => ({
    position: t.exposeInt('position', { description: '1 for the submitter, 2 for the second person.' }),
    signedAt: t.expose('signedAt', { type: 'DateTime', description: 'When it was given, by the clock of the database.' }),
    valid: t.boolean({
      description: 'Whether it still covers the submission: it was not voided, and the content is the one that was signed.',
      select: { voidedAt: true, contentHash: true, submission: { select: { contentHash: true } } },
      resolve: ({ voidedAt, contentHash, submission }) => voidedAt === null && contentHash === submission.contentHash,
    }),
    person: t.field({
      type: PersonNode,
      description: 'Who signed; null when you do not reach them.',
      nullable: true,
      select: (_args, _context, nested) => ({ person: nested({ select: { id: true, unit: { select: { path: true } } } }) }),
      resolve: (signature, _args, { actor }) => seenPerson(actor, signature.person),
    }),
    signerName: t.string({
      description: 'The name of whoever signed.',
      select: { person: { select: { name: true } } },
      resolve: ({ person }) => person.name,
    }),
    // It belongs to the submission, as the signature does.
    file: t.relation('file', { type: FileNode, nullable: true, description: 'The signature as it was drawn; null when it was not.' }),
  }),
});
