/** What an administrator does with accounts. */
import { z } from 'zod';
import { builder } from '../builder.ts';
import { acting } from '../context.ts';
import { LocaleEnum } from '../rights/locale.graphql.ts';
import { UnitNode } from '../units/unit.graphql.ts';
import { PersonNode } from './person.graphql.ts';
import { createPerson, reinstatePerson, resetPassword, suspendPerson, updatePerson } from './person.service.ts';
import { RoleEnum } from './role.graphql.ts';

const name = z.string().trim().min(1).max(100);

const GrantInput = builder.inputType('RoleAtUnit', {
  description: 'A role at a unit.',
  fields: (t) => ({
    role: t.field({ type: RoleEnum, required: true, description: 'The role.' }),
    unit: t.globalID({ required: true, description: 'Where it is held.', for: UnitNode }),
  }),
});

builder.relayMutationField(
  'createPerson',
  {
    description: 'A new account.',
    inputFields: (t) => ({
      userName: t.string({ required: true, description: 'What they will sign in with: 2 to 64 letters, digits or . _ -' }),
      name: t.string({ required: true, description: 'Their name.', validate: name }),
      unit: t.globalID({ required: true, description: 'The unit they belong to.', for: UnitNode }),
      locale: t.field({ type: LocaleEnum, description: 'The language they read; Chinese when left out.' }),
      roles: t.field({ type: [GrantInput], description: 'Roles to begin with.' }),
    }),
  },
  {
    description: 'Makes an account with a one-time password. Needs `person.create` at the unit, and `role.grant` where roles are given.',
    resolve: (_root, { input: { unit, roles, ...person } }, context) =>
      createPerson(acting(context), {
        ...person,
        unitId: unit.id,
        roles: roles?.map((grant) => ({ role: grant.role, unitId: grant.unit.id })),
      }),
  },
  {
    description: 'The account made.',
    outputFields: (t) => ({
      person: t.field({ type: PersonNode, description: 'The new person.', resolve: ({ person }) => person }),
      oneTimePassword: t.string({
        description: 'Shown this once; to be replaced at the first sign-in.',
        resolve: (made) => made.oneTimePassword,
      }),
    }),
  },
);

builder.relayMutationField(
  'updatePerson',
  {
    description: 'What changes; what is left out stays.',
    inputFields: (t) => ({
      person: t.globalID({ required: true, description: 'The person.', for: PersonNode }),
      userName: t.string({ description: 'What they sign in with.' }),
      name: t.string({ description: 'Their name.', validate: name }),
      unit: t.globalID({ description: 'The unit they belong to from now on.', for: UnitNode }),
      locale: t.field({ type: LocaleEnum, description: 'The language they read.' }),
    }),
  },
  {
    description: 'Changes an account. Needs `person.update` over all the person reaches.',
    resolve: async (_root, { input: { person, unit, ...change } }, context) => ({
      person: await updatePerson(acting(context), { ...change, personId: person.id, unitId: unit?.id }),
    }),
  },
  {
    description: 'The account changed.',
    outputFields: (t) => ({
      person: t.field({ type: PersonNode, description: 'The person as they are now.', resolve: ({ person }) => person }),
    }),
  },
);

builder.relayMutationField(
  'suspendPerson',
  {
    description: 'Whose account.',
    inputFields: (t) => ({ person: t.globalID({ required: true, description: 'The person.', for: PersonNode }) }),
  },
  {
    description: 'Closes an account until it is reinstated; its sessions end at once. Needs `person.suspend` over all the person reaches.',
    resolve: async (_root, { input: { person } }, context) => ({ person: await suspendPerson(acting(context), person.id) }),
  },
  {
    description: 'The account closed.',
    outputFields: (t) => ({ person: t.field({ type: PersonNode, description: 'The person.', resolve: ({ person }) => person }) }),
  },
);

builder.relayMutationField(
  'reinstatePerson',
  {
    description: 'Whose account.',
    inputFields: (t) => ({ person: t.globalID({ required: true, description: 'The person.', for: PersonNode }) }),
  },
  {
    description: 'Opens a closed account again. Needs `person.reinstate` over all the person reaches.',
    resolve: async (_root, { input: { person } }, context) => ({ person: await reinstatePerson(acting(context), person.id) }),
  },
  {
    description: 'The account opened.',
    outputFields: (t) => ({ person: t.field({ type: PersonNode, description: 'The person.', resolve: ({ person }) => person }) }),
  },
);

builder.relayMutationField(
  'resetPassword',
  {
    description: 'Whose password.',
    inputFields: (t) => ({ person: t.globalID({ required: true, description: 'The person.', for: PersonNode }) }),
  },
  {
    description: 'Gives a new one-time password and ends all sessions. Needs `person.reset_password` over all the person reaches.',
    resolve: (_root, { input: { person } }, context) => resetPassword(acting(context), person.id),
  },
  {
    description: 'The password made.',
    outputFields: (t) => ({
      person: t.field({ type: PersonNode, description: 'The person.', resolve: ({ person }) => person }),
      oneTimePassword: t.string({
        description: 'Shown this once; to be replaced at the next sign-in.',
        resolve: (made) => made.oneTimePassword,
      }),
    }),
  },
);
