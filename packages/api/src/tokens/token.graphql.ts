import { z } from 'zod';
import { builder } from '../builder.ts';
import { pageComplexity, selectionOfRows } from '../connections/connection.ts';
import { readPage } from '../connections/keyset.ts';
import { acting } from '../context.ts';
import { PersonNode } from '../people/person.graphql.ts';
import { seenPerson } from '../people/person.policy.ts';
import type { Prisma } from '../platform/generated/prisma/client.ts';
import { visibleTokens } from './token.policy.ts';
import { createToken, listTokens, revokeToken, tokenOrder } from './token.service.ts';

export const TokenNode = builder.prismaNode('Token', {
  description: 'What a program signs in with, as `Authorization: Bearer aj_…`. It acts as its person, narrowed by its scopes.',
  id: { field: 'id', description: 'The global id of the token.' },
  nullable: true,
  select: { id: true },
  findUnique: (id, { actor }) => ({ id, AND: [visibleTokens(actor)] }),
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What it is for.' }),
    prefix: t.exposeString('prefix', { description: 'How the secret begins, to tell tokens apart.' }),
    scopes: t.exposeStringList('scopes', {
      description:
        'What it may do beyond reading: `read`, `templates:write`, `assignments:write`, `tasks:write`, `hazards:write`, `people:write`, `units:write`.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    lastUsedAt: t.expose('lastUsedAt', { type: 'DateTime', nullable: true, description: 'When it was last used, to the minute.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', nullable: true, description: 'When it ends by itself.' }),
    revokedAt: t.expose('revokedAt', { type: 'DateTime', nullable: true, description: 'When it was revoked.' }),
    person: t.field({
      type: PersonNode,
      description: 'Whom it acts as.',
      nullable: true,
      select: (_args, _context, nested) => ({ person: nested({ select: { id: true, unit: { select: { path: true } } } }) }),
      resolve: (token, _args, { actor }) => seenPerson(actor, token.person),
    }),
  }),
});

export const TokenConnection = builder.connectionObject(
  { type: TokenNode, name: 'TokenConnection', description: 'A page of tokens.' },
  { name: 'TokenEdge', description: 'A token in a list.' },
);

builder.queryField('tokens', (t) =>
  t.connection(
    {
      type: TokenNode,
      description: 'Your tokens; for an administrator also those of the people they administer.',
      complexity: pageComplexity,
      resolve: (_root, page, context, info) =>
        listTokens(acting(context), readPage(page, tokenOrder), selectionOfRows<Prisma.TokenFindManyArgs>(context, info, tokenOrder)),
    },
    TokenConnection,
  ),
);

builder.relayMutationField(
  'createToken',
  {
    description: 'A new token.',
    inputFields: (t) => ({
      person: t.globalID({ description: 'Whom it acts as; yourself when left out.', for: PersonNode }),
      name: t.string({ required: true, description: 'What it is for.', validate: z.string().trim().min(1).max(100) }),
      scopes: t.stringList({ required: true, description: 'What it may do.' }),
      expiresAt: t.field({ type: 'DateTime', description: 'When it ends by itself; never when left out.' }),
    }),
  },
  {
    description: 'Makes a token for yourself, or for somebody you administer (`token.create`).',
    resolve: (_root, { input: { person, ...token } }, context) => createToken(acting(context), { ...token, personId: person?.id }),
  },
  {
    description: 'The token made.',
    outputFields: (t) => ({
      token: t.field({ type: TokenNode, description: 'The token.', resolve: ({ token }) => token }),
      secret: t.string({ description: 'The secret, shown this once.', resolve: (made) => made.secret }),
    }),
  },
);

builder.relayMutationField(
  'revokeToken',
  {
    description: 'Which token.',
    inputFields: (t) => ({ token: t.globalID({ required: true, description: 'The token.', for: TokenNode }) }),
  },
  {
    description: 'Ends a token at once.',
    resolve: async (_root, { input: { token } }, context) => ({ token: await revokeToken(acting(context), token.id) }),
  },
  {
    description: 'The token ended.',
    outputFields: (t) => ({ token: t.field({ type: TokenNode, description: 'The token, revoked.', resolve: ({ token }) => token }) }),
  },
);
