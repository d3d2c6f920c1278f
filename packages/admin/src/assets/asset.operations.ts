import { type AssetFilter, AssetsDocument } from '../data/generated/graphql.ts';
import { request } from '../data/request.ts';
import type { ResourceOperations } from '../data/resourceOperations.ts';

export const assetOperations: ResourceOperations = {
  list: async ({ first, after, filter }) => (await request(AssetsDocument, { first, after, filter: filterOf(filter) })).assets,
};

/** In the address of a list every filter is a text. */
export function filterOf(filter: Record<string, unknown>): AssetFilter {
  const { archived, ...rest } = filter as Omit<AssetFilter, 'archived'> & { archived?: 'true' };
  return { ...rest, ...(archived === 'true' ? { archived: true } : {}) };
}
