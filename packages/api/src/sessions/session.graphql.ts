import { z } from 'zod';
import { builder } from '../builder.ts';
import { acting, actingBeforePasswordChange } from '../context.ts';
import { RoleGrantNode } from '../people/grant.graphql.ts';
import { PersonNode } from '../people/person.graphql.ts';
import { verbsHeld, type Actor } from '../rights/actor.ts';
import { LocaleEnum } from '../rights/locale.graphql.ts';
import { changePassword, setLocale, signIn, signOut } from './session.service.ts';

/** Whoever is signed in. Other features add what concerns only them. */
export const ViewerObject = builder.objectRef<Actor>('Viewer').implement({
  description: 'Whoever is signed in, and what they may do.',
  fields: (t) => ({
    person: t.field({ type: PersonNode, description: 'Who they are.', resolve: ({ personId }) => ({ id: personId }) as never }),
    roles: t.field({
      type: [RoleGrantNode],
      description: 'The roles they hold.',
      resolve: ({ grants }) => grants.map(({ id }) => ({ id })) as never,
    }),
    permissions: t.stringList({
      description: 'The verbs they may do somewhere, such as `template.publish`.',
      resolve: (actor) => verbsHeld(actor),
    }),
    mustChangePassword: t.exposeBoolean('mustChangePassword', {
      description: 'Whether the first password has to be replaced before anything else.',
    }),
    locale: t.expose('locale', { type: LocaleEnum, description: 'The language they read.' }),
  }),
});

builder.queryField('viewer', (t) =>
  t.field({
    type: ViewerObject,
    description: 'Whoever is signed in; null when nobody is.',
    nullable: true,
    skipTypeScopes: true,
    resolve: (_root, _args, { actor }) => actor,
  }),
);

const password = z.string().min(1).max(1000);

builder.relayMutationField(
  'signIn',
  {
    description: 'Who signs in.',
    inputFields: (t) => ({
      userName: t.string({ required: true, description: 'The user name.', validate: z.string().max(200) }),
      password: t.string({ required: true, description: 'The password.', validate: password }),
    }),
  },
  {
    description: 'Signs in and sets the session cookie. Ten attempts a minute for an account and for an address.',
    skipTypeScopes: true,
    resolve: async (_root, { input }, context) => {
      await signIn(context, input);
      return actingBeforePasswordChange(context);
    },
  },
  {
    description: 'Who signed in.',
    outputFields: (t) => ({
      viewer: t.field({ type: ViewerObject, description: 'Whoever is signed in now.', resolve: ({ actor }) => actor }),
    }),
  },
);

builder.relayMutationField(
  'signOut',
  { description: 'Nothing to say.', inputFields: () => ({}) },
  {
    description: 'Ends the session and removes the cookie.',
    skipTypeScopes: true,
    resolve: async (_root, _args, context) => {
      await signOut(context);
      return { signedOut: true };
    },
  },
  {
    description: 'The session ended.',
    outputFields: (t) => ({
      signedOut: t.boolean({ description: 'Always true: nobody is signed in any more.', resolve: (payload) => payload.signedOut }),
    }),
  },
);

builder.relayMutationField(
  'changePassword',
  {
    description: 'The old password and the new one.',
    inputFields: (t) => ({
      current: t.string({ required: true, description: 'The password until now.', validate: password }),
      new: t.string({
        required: true,
        description: 'The password from now on: 10 characters or more, not the user name, not easily guessed.',
        validate: password,
      }),
    }),
  },
  {
    description: 'Changes the password; all other sessions end.',
    skipTypeScopes: true,
    resolve: async (_root, { input }, context) => {
      await changePassword(context, actingBeforePasswordChange(context), input);
      return acting(context);
    },
  },
  {
    description: 'Who changed it.',
    outputFields: (t) => ({ viewer: t.field({ type: ViewerObject, description: 'Whoever is signed in.', resolve: ({ actor }) => actor }) }),
  },
);

builder.relayMutationField(
  'setLocale',
  {
    description: 'Which language.',
    inputFields: (t) => ({ locale: t.field({ type: LocaleEnum, required: true, description: 'The language.' }) }),
  },
  {
    description: 'Chooses the language one reads.',
    resolve: async (_root, { input: { locale } }, context) => {
      const signedIn = acting(context);
      await setLocale(signedIn, locale);
      return signedIn;
    },
  },
  {
    description: 'Who chose.',
    outputFields: (t) => ({ viewer: t.field({ type: ViewerObject, description: 'Whoever is signed in.', resolve: ({ actor }) => actor }) }),
  },
);
