import { type SubmissionFilter, SubmissionsDocument } from '../data/generated/graphql.ts';
import { request } from '../data/request.ts';
import type { ResourceOperations } from '../data/resourceOperations.ts';
import { endOfDay, startOfDay } from '../ui/dates.ts';

type ListFilter = Pick<SubmissionFilter, 'template' | 'unit' | 'kind' | 'status'> & { from?: string; to?: string };

export const submissionOperations: ResourceOperations = {
  list: async ({ first, after, filter }) => {
    // The list is filtered by calendar dates, the server by moments.
    const { from, to, ...rest } = filter as ListFilter;
    const span = { ...(from ? { from: startOfDay(from).toISOString() } : {}), ...(to ? { to: endOfDay(to) } : {}) };
    return (await request(SubmissionsDocument, { first, after, filter: { ...rest, ...span } })).submissions;
  },
};
