import { type AssignmentFilter, AssignmentsDocument } from '../data/generated/graphql.ts';
import { request } from '../data/request.ts';
import type { ResourceOperations } from '../data/resourceOperations.ts';

type ListFilter = Pick<AssignmentFilter, 'search' | 'template'> & { active?: 'true' | 'false' };

export const assignmentOperations: ResourceOperations = {
  list: async ({ first, after, filter }) => {
    const { active, ...rest } = filter as ListFilter;
    return (await request(AssignmentsDocument, { first, after, filter: { ...rest, ...(active ? { active: active === 'true' } : {}) } }))
      .assignments;
  },
};
