import { PeopleDocument, type PersonFilter } from '../data/generated/graphql.ts';
import { request } from '../data/request.ts';
import type { ResourceOperations } from '../data/resourceOperations.ts';

type ListFilter = Omit<PersonFilter, 'suspended'> & { suspended?: 'true' | 'false' };

export const personOperations: ResourceOperations = {
  list: async ({ first, after, filter }) => {
    // In the address of a list every filter is a text.
    const { suspended, ...rest } = filter as ListFilter;
    const { people } = await request(PeopleDocument, {
      first,
      after,
      filter: { ...rest, ...(suspended ? { suspended: suspended === 'true' } : {}) },
    });
    return people;
  },
};
