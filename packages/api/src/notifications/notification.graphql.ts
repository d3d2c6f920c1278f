import { z } from 'zod';
import { builder } from '../builder.ts';
import { pageComplexity, selectionOfRows } from '../connections/connection.ts';
import { readPage } from '../connections/keyset.ts';
import { acting } from '../context.ts';
import type { Prisma } from '../platform/generated/prisma/client.ts';
import { ViewerObject } from '../sessions/session.graphql.ts';
import { followNotifications } from './followNotifications.ts';
import { visibleNotifications } from './notification.policy.ts';
import { countUnread, listNotifications, notificationOrder, readNotifications } from './notification.service.ts';

export const NotificationKindEnum = builder.enumType('NotificationKind', {
  description: 'What people are told of; docs/notifications.md says whom, and when.',
  values: {
    TASK_OPENED: { value: 'task_opened', description: 'A task that is theirs to complete has opened.' },
    TASK_DUE: { value: 'task_due', description: 'It is due soon, and not done.' },
    TASK_LATE: { value: 'task_late', description: 'It is past due, and not done.' },
    SUBMISSION_RETURNED: { value: 'submission_returned', description: 'What they handed in was returned.' },
    SIGNATURE_ASKED: { value: 'signature_asked', description: 'Somebody asks them for the second signature.' },
    REVIEW_ASKED: { value: 'review_asked', description: 'Something was handed in that is theirs to review.' },
    ROLE_NOTIFIED: { value: 'role_notified', description: 'An answer that a role of theirs is to know of, as the checklist says.' },
    HAZARD_RAISED: { value: 'hazard_raised', description: 'A major or serious hazard was raised in their units.' },
  } as const,
});

const NotificationNode = builder.prismaNode('Notification', {
  description: '通知: something one person is told. Nobody else sees it.',
  id: { field: 'id', description: 'The global id of the notification.' },
  nullable: true,
  select: { id: true, subjectType: true, subjectId: true },
  findUnique: (id, { actor }) => ({ id, AND: [visibleNotifications(actor)] }),
  fields: (t) => ({
    kind: t.expose('kind', { type: NotificationKindEnum, description: 'What it tells of.' }),
    title: t.expose('title', { type: 'LocalizedText', description: 'It in a few words, by language.' }),
    text: t.expose('text', { type: 'LocalizedText', description: 'Where, by whom, until when, by language.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was told: from then on it stood in the product.' }),
    readAt: t.expose('readAt', { type: 'DateTime', nullable: true, description: 'When it was read; null while it was not.' }),
    settledAt: t.expose('settledAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when nothing is asked any more: it was handed in, signed or decided. Such a one does not count as unread.',
    }),
  }),
});

builder.prismaObjectFields(NotificationNode, (t) => ({
  subject: t.node({
    description: 'The task, submission or hazard it is about; null when it is not to be seen any more.',
    id: ({ subjectType, subjectId }) => ({ type: subjectType, id: subjectId }),
  }),
}));

const NotificationConnection = builder.connectionObject(
  { type: NotificationNode, name: 'NotificationConnection', description: 'A page of notifications.' },
  { name: 'NotificationEdge', description: 'A notification in a list.' },
);

builder.queryField('notifications', (t) =>
  t.connection(
    {
      type: NotificationNode,
      description: 'What you were told, newest first.',
      complexity: pageComplexity,
      args: {
        unread: t.arg.boolean({ description: 'Only what is unread and still asks for something, or only the rest.' }),
        settled: t.arg.boolean({ description: 'Only what asks for nothing any more, or only the rest, whether it was read or not.' }),
        kinds: t.arg({ type: [NotificationKindEnum], description: 'Only of these kinds.' }),
      },
      resolve: (_root, { unread, settled, kinds, ...page }, context, info) =>
        listNotifications(
          acting(context),
          { unread, settled, kinds },
          readPage(page, notificationOrder),
          selectionOfRows<Prisma.NotificationFindManyArgs>(context, info, notificationOrder),
        ),
    },
    NotificationConnection,
  ),
);

builder.objectField(ViewerObject, 'unreadNotifications', (t) =>
  t.int({
    description: 'How many notifications are unread: the number at the bell.',
    resolve: (actor, _args, { platform }) => countUnread({ platform, actor }),
  }),
);

const mostAtOnce = 100;

builder.relayMutationField(
  'readNotifications',
  {
    description: 'Which ones.',
    inputFields: (t) => ({
      ids: t.globalIDList({ description: 'These, 100 at most.', for: NotificationNode, validate: z.array(z.unknown()).max(mostAtOnce) }),
      all: t.boolean({ description: 'All there are.' }),
    }),
  },
  {
    description: 'Marks your notifications as read. Not with a token.',
    resolve: async (_root, { input: { ids, all } }, context) => {
      const reader = acting(context);
      await readNotifications(reader, { ids: (ids ?? []).map(({ id }) => id), all: all ?? false });
      return reader.actor;
    },
  },
  {
    description: 'Who has read them.',
    outputFields: (t) => ({
      viewer: t.field({ type: ViewerObject, description: 'Whoever is signed in, with what is still unread.', resolve: (actor) => actor }),
    }),
  },
);

builder.subscriptionField('notificationArrived', (t) =>
  t.field({
    type: NotificationNode,
    description: 'Each notification for you, as it is told.',
    subscribe: (_root, _args, context) => followNotifications(context),
    resolve: (notification) => notification as never,
  }),
);
