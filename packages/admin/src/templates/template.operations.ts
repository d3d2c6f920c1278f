import { type TemplateFilter, TemplatesDocument } from '../data/generated/graphql.ts';
import { request } from '../data/request.ts';
import type { ResourceOperations } from '../data/resourceOperations.ts';

type ListFilter = Pick<TemplateFilter, 'search'> & { archived?: 'true' };

export const templateOperations: ResourceOperations = {
  list: async ({ first, after, filter }) => {
    const { archived, search } = filter as ListFilter;
    return (await request(TemplatesDocument, { first, after, filter: { ...(search ? { search } : {}), archived: archived === 'true' } }))
      .templates;
  },
};
