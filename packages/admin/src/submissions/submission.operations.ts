import { type SubmissionFilter, SubmissionsDocument } from '../data/generated/graphql.ts';
import { request } from '../data/request.ts';
import type { ResourceOperations } from '../data/resourceOperations.ts';
import { type CalendarSpan, momentsOf } from '../ui/dates.ts';

type ListFilter = Pick<SubmissionFilter, 'template' | 'unit' | 'kind' | 'status'> & CalendarSpan;

export const submissionOperations: ResourceOperations = {
  list: async ({ first, after, filter }) => {
    const { from, to, ...rest } = filter as ListFilter;
    return (await request(SubmissionsDocument, { first, after, filter: { ...rest, ...momentsOf({ from, to }) } })).submissions;
  },
};
