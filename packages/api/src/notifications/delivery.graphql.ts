/** The record of delivery: who was told of a task, and how it reached them. */
import { builder } from '../builder.ts';
import { acting } from '../context.ts';
import { PersonNode } from '../people/person.graphql.ts';
import { seenPerson } from '../people/person.policy.ts';
import { TaskNode } from '../tasks/task.graphql.ts';
import { listDeliveries, type Delivery } from './delivery.service.ts';
import { NotificationKindEnum } from './notification.graphql.ts';

const PushStateEnum = builder.enumType('PushState', {
  description: 'What became of a push to one browser.',
  values: {
    WAITING: { value: 'waiting', description: 'It waits for its turn, or to be tried again.' },
    SENT: { value: 'sent', description: 'The push service took it.' },
    FAILED: { value: 'failed', description: 'The push service refused it, or could not be reached for too long.' },
    DROPPED: { value: 'dropped', description: 'It was read, settled or too old before its turn came.' },
  } as const,
});

const PushDeliveryObject = builder.objectRef<Delivery['pushes'][number]>('PushDelivery').implement({
  description: 'A notification on its way to one browser.',
  fields: (t) => ({
    state: t.expose('state', { type: PushStateEnum, description: 'What became of it.' }),
    host: t.exposeString('host', { description: 'The push service it goes through.' }),
    attempts: t.exposeInt('attempts', { description: 'How often it was tried.' }),
    endedAt: t.expose('endedAt', { type: 'DateTime', nullable: true, description: 'When it was sent, failed or was dropped.' }),
    failure: t.exposeString('failure', { nullable: true, description: 'Why it failed, was dropped or is tried again.' }),
  }),
});

const DeliveryObject = builder.objectRef<Delivery>('Delivery').implement({
  description: 'That one person was told one thing, and how it reached them.',
  fields: (t) => ({
    kind: t.expose('kind', { type: NotificationKindEnum, description: 'What they were told.' }),
    personName: t.string({ description: 'Their name.', resolve: ({ person }) => person.name }),
    person: t.field({
      type: PersonNode,
      nullable: true,
      description: 'Who was told; null when you do not reach them.',
      resolve: ({ person }, _args, { actor }) => seenPerson(actor, person) as never,
    }),
    toldAt: t.expose('createdAt', { type: 'DateTime', description: 'When: from then on it stood in the product.' }),
    readAt: t.expose('readAt', { type: 'DateTime', nullable: true, description: 'When they read it; null while they have not.' }),
    pushes: t.field({ type: [PushDeliveryObject], description: 'To each of their browsers.', resolve: ({ pushes }) => pushes }),
  }),
});

builder.prismaObjectFields(TaskNode, (t) => ({
  deliveries: t.field({
    type: [DeliveryObject],
    nullable: true,
    complexity: 50,
    description:
      'Who was told of the task and of what was handed in for it, the last first, 200 at most; null unless you manage or audit its unit.',
    select: { id: true, unit: { select: { path: true } }, submissions: { select: { id: true } } },
    resolve: ({ id, unit, submissions }, _args, context) =>
      listDeliveries(acting(context), unit.path, [id, ...submissions.map((submission) => submission.id)]),
  }),
}));
