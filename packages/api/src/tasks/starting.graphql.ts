/** What is begun on demand. */
import { AssetNode } from '../assets/asset.graphql.ts';
import { AssignmentNode } from '../assignments/assignment.graphql.ts';
import { startTask } from '../assignments/onDemand.service.ts';
import { listStartable, listStartableAt, type Startable } from '../assignments/startable.ts';
import { builder } from '../builder.ts';
import { acting } from '../context.ts';
import { UnitNode } from '../units/unit.graphql.ts';
import { TaskNode } from './task.graphql.ts';

builder.relayMutationField(
  'startTask',
  {
    description: 'What is begun, and where.',
    inputFields: (t) => ({
      clientId: t.field({ type: 'UUID', required: true, description: 'Chosen by the sender: the same again begins nothing more.' }),
      assignment: t.globalID({ required: true, description: 'An assignment on demand.', for: AssignmentNode }),
      unit: t.globalID({ required: true, description: 'For which unit; that of the asset when there is one.', for: UnitNode }),
      asset: t.globalID({ description: 'At which asset, when the assignment is for assets.', for: AssetNode }),
    }),
  },
  {
    description:
      'Begins a task on demand, or gives back the one you began there today that is still open. It is due at the assignment’s time of day, or at the end of the day when that is past. Needs `task.start`.',
    resolve: async (_root, { input: { clientId, assignment, unit, asset } }, context) => ({
      task: await startTask(acting(context), { clientId, assignmentId: assignment.id, unitId: unit.id, assetId: asset?.id }),
    }),
  },
  {
    description: 'The task begun.',
    outputFields: (t) => ({ task: t.field({ type: TaskNode, description: 'The task.', resolve: ({ task }) => task }) }),
  },
);

builder.prismaObjectFields(AssetNode, (t) => ({
  startable: t.field({
    type: [AssignmentNode],
    description: '随时: the assignments on demand that you may begin here now, the newest first.',
    select: { id: true },
    complexity: { field: 5, multiplier: 3 },
    resolve: async ({ id }, _args, context) =>
      (await listStartableAt(acting(context), id)).map((assignmentId) => ({ id: assignmentId }) as never),
  }),
}));

const StartableObject = builder.objectRef<Startable>('Startable').implement({
  description: 'An assignment on demand, and a unit for which you may begin it.',
  fields: (t) => ({
    assignment: t.field({ type: AssignmentNode, description: 'The assignment.', resolve: ({ assignment }) => assignment as never }),
    unit: t.field({ type: UnitNode, description: 'The unit.', resolve: ({ unit }) => unit as never }),
  }),
});

builder.queryField('startable', (t) =>
  t.field({
    type: [StartableObject],
    description: '随时: what you may begin now for units; what is for assets is found at the asset. 200 at most.',
    resolve: (_root, _args, context) => listStartable(acting(context)),
  }),
);
