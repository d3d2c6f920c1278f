/** The schema builder. It knows no feature: each `<noun>.graphql.ts` adds its own types, and schema.ts loads them. */
import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import PrismaPlugin from '@pothos/plugin-prisma';
import RelayPlugin, { resolveNodes } from '@pothos/plugin-relay';
import ScopeAuthPlugin from '@pothos/plugin-scope-auth';
import ValidationPlugin from '@pothos/plugin-validation';
import { isInterfaceType, isObjectType, type GraphQLResolveInfo } from 'graphql';
import { acting, actingBeforePasswordChange, type Context } from './context.ts';
import { refuse } from './errors.ts';
import { decodeGlobalId, encodeGlobalId } from './globalId.ts';
import { readIssues } from './inputProblems.ts';
import type PrismaTypes from './platform/generated/pothos.ts';
import { getDatamodel } from './platform/generated/pothos.ts';

export type SchemaTypes = {
  Context: Context;
  PrismaTypes: PrismaTypes;
  DefaultFieldNullability: false;
  AuthScopes: {
    /** signed in, with a password of their own */
    signedIn: boolean;
    /** signed in, perhaps with the first password still */
    signedInAtAll: boolean;
  };
  Connection: { count: () => Promise<number> };
  DefaultEdgesNullability: { list: false; items: false };
  DefaultNodeNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    DateTime: { Input: Date; Output: Date };
    Date: { Input: string; Output: string | Date };
    UUID: { Input: string; Output: string };
    JSON: { Input: unknown; Output: unknown };
    LocalizedText: { Input: Record<string, string>; Output: unknown };
  };
};

/** The dearest operation that is carried out; a page of 100 with a page of 25 in each of its rows fits in. */
export const mostComplexity = 25_000;

/** The connection's own field has counted its rows already. */
const onePage = { field: 1, multiplier: 1 };

export const builder = new SchemaBuilder<SchemaTypes>({
  plugins: [ScopeAuthPlugin, ValidationPlugin, ComplexityPlugin, RelayPlugin, PrismaPlugin],
  defaultFieldNullability: false,
  prisma: {
    client: ({ platform }: Context) => platform.database.prisma,
    dmmf: getDatamodel(),
    exposeDescriptions: false,
    skipDeferredFragments: true,
  },
  scopeAuth: {
    authorizeOnSubscribe: true,
    authScopes: (context) => ({
      signedIn: () => acting(context) !== undefined,
      signedInAtAll: () => actingBeforePasswordChange(context) !== undefined,
    }),
    unauthorizedError: () => refuse('FORBIDDEN', {}),
  },
  validation: {
    validationError: ({ issues }) => refuse('BAD_INPUT', { problems: readIssues(issues) }),
  },
  complexity: {
    limit: { complexity: mostComplexity },
    defaultListMultiplier: 10,
    complexityError: () => refuse('LIMIT_EXCEEDED', { limit: 'complexity', max: mostComplexity }),
  },
  relay: {
    clientMutationId: 'optional',
    cursorType: 'String',
    encodeGlobalID: encodeGlobalId,
    decodeGlobalID: decodeGlobalId,
    nodesOnConnection: { description: 'The rows of this page, without their cursors.', complexity: onePage },
    edgesFieldOptions: {
      complexity: onePage,
      description: 'The rows of this page, each with its cursor.',
      nullable: { list: false, items: false },
    },
    nodeFieldOptions: { description: 'The row.', nullable: false },
    cursorFieldOptions: { description: 'Where this row stands in the list: pass it as `after` or `before`.' },
    pageInfoFieldOptions: { description: 'What lies before and after this page.' },
    pageInfoTypeOptions: { description: 'What lies before and after a page of a list.' },
    hasNextPageFieldOptions: { description: 'Whether there are rows after this page.' },
    hasPreviousPageFieldOptions: { description: 'Whether there are rows before this page.' },
    startCursorFieldOptions: { description: 'The cursor of the first row.' },
    endCursorFieldOptions: { description: 'The cursor of the last row.' },
    firstArgOptions: { description: 'How many rows from the start, 0 to 100; 25 when neither `first` nor `last` is given.' },
    lastArgOptions: { description: 'How many rows from the end, 0 to 100.' },
    afterArgOptions: { description: 'Begin after the row with this cursor.' },
    beforeArgOptions: { description: 'End before the row with this cursor.' },
    idFieldOptions: { description: 'The global id of the object.' },
    nodeTypeOptions: { description: 'Whatever has a global id.' },
    nodeQueryOptions: {
      description: 'The object with this global id; null when there is none or it is not to be seen.',
      args: { id: { description: 'A global id.' } },
      resolve: (_root, { id }, _context, info, resolveNode) => (isNodeType(info, id.typename) ? resolveNode(id) : null),
    },
    nodesQueryOptions: {
      description: 'The objects with these global ids (100 at most), in the same order; null for each that is not there or not to be seen.',
      args: { ids: { description: 'Global ids.' } },
      complexity: ({ ids }) => ({ field: 1, multiplier: Math.max(1, (ids as unknown[]).length) }),
      resolve: async (_root, { ids }, context, info): Promise<unknown[]> => {
        if (ids.length > mostNodes) throw refuse('LIMIT_EXCEEDED', { limit: 'ids', max: mostNodes });
        return resolveNodes(
          builder,
          context,
          info,
          ids.map((id) => (isNodeType(info, id.typename) ? id : null)),
        );
      },
    },
    mutationInputArgOptions: { description: 'What to do it with.' },
    clientMutationIdInputOptions: { description: 'Comes back unchanged in the payload.' },
    clientMutationIdFieldOptions: { description: 'The clientMutationId of the input.' },
  },
});

const mostNodes = 100;

builder.queryType({ description: 'Everything that can be read.', authScopes: { signedIn: true } });
builder.mutationType({ description: 'Everything that can be done.', authScopes: { signedIn: true } });
builder.subscriptionType({ description: 'Everything that can be followed, by server-sent events.', authScopes: { signedIn: true } });

builder.globalConnectionFields((t) => ({
  totalCount: t.int({
    description: 'How many rows the whole list has. Counted only when asked for.',
    resolve: (connection) => connection.count(),
  }),
}));

function isNodeType({ schema }: GraphQLResolveInfo, typename: string): boolean {
  const node = schema.getType('Node');
  const type = schema.getType(typename);
  return isInterfaceType(node) && isObjectType(type) && schema.isSubType(node, type);
}
