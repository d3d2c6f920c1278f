import { type HazardFilter, HazardsDocument, type HazardSeverity, type HazardState } from '../data/generated/graphql.ts';
import { request } from '../data/request.ts';
import { type CalendarSpan, momentsOf } from '../ui/dates.ts';
import type { ResourceOperations } from '../data/resourceOperations.ts';

type ListFilter = Pick<HazardFilter, 'search' | 'unit'> & CalendarSpan & { state?: HazardState; severity?: HazardSeverity };

export const hazardOperations: ResourceOperations = {
  list: async ({ first, after, filter }) => {
    const { state, severity, from, to, ...rest } = filter as ListFilter;
    const chosen = {
      ...rest,
      ...momentsOf({ from, to }),
      ...(state ? { states: [state] } : {}),
      ...(severity ? { severities: [severity] } : {}),
    };
    return (await request(HazardsDocument, { first, after, filter: chosen })).hazards;
  },
};
