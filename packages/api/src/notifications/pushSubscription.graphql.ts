import { z } from 'zod';
import { builder } from '../builder.ts';
import { acting } from '../context.ts';
import { ViewerObject } from '../sessions/session.graphql.ts';
import { pushKeysOf } from './pushKeys.ts';
import { removePushSubscription, savePushSubscription } from './pushSubscription.service.ts';

builder.objectField(ViewerObject, 'pushKey', (t) =>
  t.string({
    description: 'The key a browser subscribes with to be pushed to (VAPID, base64url).',
    resolve: async (_viewer, _args, { platform }) => (await pushKeysOf(platform.configuration)).publicKey,
  }),
);

const endpoint = z.string().min(1).max(2000);
const key = z.string().max(200);

builder.relayMutationField(
  'savePushSubscription',
  {
    description: 'What the browser answered when it subscribed.',
    inputFields: (t) => ({
      endpoint: t.string({ required: true, description: 'The address at its push service.', validate: endpoint }),
      p256dh: t.string({ required: true, description: 'Its public key.', validate: key }),
      auth: t.string({ required: true, description: 'Its secret for the encryption.', validate: key }),
      userAgent: t.string({ description: 'Which browser it is, to tell them apart.', validate: z.string().max(300) }),
    }),
  },
  {
    description: 'Lets this browser be pushed to, until the session ends. Not with a token.',
    resolve: async (_root, { input }, context) => {
      const reader = acting(context);
      await savePushSubscription(reader, input);
      return reader.actor;
    },
  },
  {
    description: 'Who is reached there from now on.',
    outputFields: (t) => ({
      viewer: t.field({ type: ViewerObject, description: 'Whoever is signed in.', resolve: (actor) => actor }),
    }),
  },
);

builder.relayMutationField(
  'removePushSubscription',
  {
    description: 'Which browser.',
    inputFields: (t) => ({
      endpoint: t.string({ required: true, description: 'The address at its push service.', validate: endpoint }),
    }),
  },
  {
    description: 'Stops pushing to this browser. Not with a token.',
    resolve: async (_root, { input }, context) => {
      const reader = acting(context);
      await removePushSubscription(reader, input.endpoint);
      return reader.actor;
    },
  },
  {
    description: 'Who is not reached there any more.',
    outputFields: (t) => ({
      viewer: t.field({ type: ViewerObject, description: 'Whoever is signed in.', resolve: (actor) => actor }),
    }),
  },
);
