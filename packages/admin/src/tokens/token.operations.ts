import { TokensDocument } from '../data/generated/graphql.ts';
import { request } from '../data/request.ts';
import type { ResourceOperations } from '../data/resourceOperations.ts';

export const tokenOperations: ResourceOperations = {
  list: async ({ first, after }) => (await request(TokensDocument, { first, after })).tokens,
};
