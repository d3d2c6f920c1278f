/** The GraphQL side of a list: its type, its arguments' price, and what its rows are asked for. */
import { queryFromInfo } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.ts';
import { largestPage, type KeyOrder, type PageArguments } from './keyset.ts';

/**
 * The fields of the rows the operation asks for, as Prisma's `select`, with the one the list is sorted by. Hand it to
 * the service beside the page: services answer queries, resolvers do not know how.
 */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- it names the model whose select this is; nothing else knows
export function selectionOfRows<Query extends { select?: unknown }>(context: Context, info: GraphQLResolveInfo, order: KeyOrder): Query {
  const { select } = queryFromInfo({ context, info, paths: [['edges', 'node'], ['nodes']] }) as { select: object };
  return { select: { ...select, [order.key]: true } } as unknown as Query;
}

/** A page costs as many rows as are asked for; absurd numbers are refused later, by name. */
export function pageComplexity({ first, last }: PageArguments): { field: number; multiplier: number } {
  return { field: 1, multiplier: Math.min(Math.max(first ?? last ?? 25, 1), largestPage) };
}
