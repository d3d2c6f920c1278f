import { builder } from '../builder.ts';
import { followHazards } from './followHazards.ts';
import { HazardNode } from './hazard.graphql.ts';

builder.subscriptionField('hazardChanged', (t) =>
  t.field({
    type: HazardNode,
    description: 'A hazard in your reach that was raised, closed or reopened, one after the other.',
    subscribe: (_root, _args, context) => followHazards(context),
    resolve: (hazard) => hazard as never,
  }),
);
