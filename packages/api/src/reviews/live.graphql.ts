import { builder } from '../builder.ts';
import { ViewerObject } from '../sessions/session.graphql.ts';
import { followReviews } from './followReviews.ts';

builder.subscriptionField('reviewsChanged', (t) =>
  t.field({
    type: ViewerObject,
    description: 'Tells when something that you may review arrived or was decided: ask for what you show again.',
    subscribe: (_root, _args, context) => followReviews(context),
    resolve: (viewer) => viewer,
  }),
);
