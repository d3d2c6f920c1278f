import { builder } from '../builder.ts';
import { ViewerObject } from '../sessions/session.graphql.ts';
import { followOwnTasks } from './followOwnTasks.ts';

builder.subscriptionField('myTasksChanged', (t) =>
  t.field({
    type: ViewerObject,
    description: 'Tells when something happened to a task that is yours to complete: ask for what you show again.',
    subscribe: (_root, _args, context) => followOwnTasks(context),
    resolve: (viewer) => viewer,
  }),
);
