import { type SubmissionFilter, SubmissionsDocument } from '../data/generated/graphql.ts';
import { request } from '../data/request.ts';
import type { ResourceOperations } from '../data/resourceOperations.ts';
import { type CalendarSpan, momentsOf } from '../ui/dates.ts';

type ListFilter = Pick<SubmissionFilter, 'template' | 'unit' | 'kind' | 'status'> & CalendarSpan & { review?: string };

export const submissionOperations: ResourceOperations = {
  list: async ({ first, after, filter }) => {
    const { from, to, review, ...rest } = filter as ListFilter;
    const awaiting = review === 'awaiting' ? { awaitingReview: true } : {};
    return (await request(SubmissionsDocument, { first, after, filter: { ...rest, ...awaiting, ...momentsOf({ from, to }) } })).submissions;
  },
};
