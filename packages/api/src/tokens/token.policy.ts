import type { Prisma } from '../platform/generated/prisma/client.ts';
import { pathsAllowing, type Actor } from '../rights/actor.ts';

/** One's own tokens; an administrator's also those of the people they administer. */
export function visibleTokens(actor: Actor | null): Prisma.TokenWhereInput {
  if (!actor) return { id: { in: [] } };
  const administered = pathsAllowing(actor, 'token.revoke').map((path) => ({ person: { unit: { path: { startsWith: path } } } }));
  return { OR: [{ personId: actor.personId }, ...administered] };
}
