import { type HazardFilter, HazardsDocument, type HazardSeverity, type HazardState } from '../data/generated/graphql.ts';
import { request } from '../data/request.ts';
import type { ResourceOperations } from '../data/resourceOperations.ts';

type ListFilter = Pick<HazardFilter, 'search' | 'unit'> & { state?: HazardState; severity?: HazardSeverity };

export const hazardOperations: ResourceOperations = {
  list: async ({ first, after, filter }) => {
    const { state, severity, ...rest } = filter as ListFilter;
    const chosen = { ...rest, ...(state ? { states: [state] } : {}), ...(severity ? { severities: [severity] } : {}) };
    return (await request(HazardsDocument, { first, after, filter: chosen })).hazards;
  },
};
