import { builder } from '../builder.ts';
import { ViewerObject } from '../sessions/session.graphql.ts';
import { countForViewer, type ViewerCounts } from './viewerCounts.service.ts';

const ViewerCountsObject = builder.objectRef<ViewerCounts>('ViewerCounts').implement({
  description: 'How much waits for whoever is signed in.',
  fields: (t) => ({
    tasksOpen: t.exposeInt('tasksOpen', { description: 'Tasks that are theirs to complete, have opened and are not done.' }),
    tasksLate: t.exposeInt('tasksLate', { description: 'Those of them that are past due.' }),
    awaitingMySignature: t.exposeInt('awaitingMySignature', {
      description: 'Submissions that wait for a second signature which they can give.',
    }),
    awaitingReview: t.exposeInt('awaitingReview', {
      description: 'Forms that nobody has approved or returned and they may; nobody counts further than 1000.',
    }),
    hazardsOpen: t.exposeInt('hazardsOpen', { description: 'Hazards in their reach that are not settled.' }),
  }),
});

builder.objectField(ViewerObject, 'counts', (t) =>
  t.field({
    type: ViewerCountsObject,
    description: 'How much waits for them.',
    // Whoever has yet to choose a password reaches nothing, and counts nothing.
    resolve: (actor, _args, { platform }) => countForViewer({ platform, actor }),
  }),
);
