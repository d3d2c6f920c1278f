import { z } from 'zod';
import { builder } from '../builder.ts';
import { pageComplexity, selectionOfRows } from '../connections/connection.ts';
import { readPage } from '../connections/keyset.ts';
import { acting } from '../context.ts';
import type { Prisma } from '../platform/generated/prisma/client.ts';
import { LocaleEnum } from '../rights/locale.graphql.ts';
import { defaultLocale, isLocale } from '../rights/locale.ts';
import { UnitNode } from '../units/unit.graphql.ts';
import { seenUnit } from '../units/unit.policy.ts';
import { seenPerson, visibleGrants, visiblePeople } from './person.policy.ts';
import { createPerson, listPeople, personOrder, reinstatePerson, resetPassword, suspendPerson, updatePerson } from './person.service.ts';
import { grantRole, revokeRole } from './grant.service.ts';
import { RoleEnum } from './role.graphql.ts';

const name = z.string().trim().min(1).max(100);

export const PersonNode = builder.prismaNode('Person', {
  description: 'Somebody with an account.',
  id: { field: 'id', description: 'The global id of the person.' },
  nullable: true,
  select: { id: true },
  findUnique: (id, { actor }) => ({ id, AND: [visiblePeople(actor)] }),
  fields: (t) => ({
    userName: t.exposeString('userName', { description: 'What they sign in with.' }),
    name: t.exposeString('name', { description: 'Their name.' }),
    locale: t.field({
      type: LocaleEnum,
      description: 'The language they read.',
      select: { locale: true },
      resolve: ({ locale }) => (isLocale(locale) ? locale : defaultLocale),
    }),
    suspended: t.boolean({
      description: 'Whether the account is closed for now.',
      select: { suspendedAt: true },
      resolve: (person) => person.suspendedAt !== null,
    }),
    mustChangePassword: t.exposeBoolean('mustChangePassword', { description: 'Whether the first password has yet to be replaced.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the account was made.' }),
    unit: t.field({
      type: UnitNode,
      description: 'The unit they belong to; null when you do not reach it.',
      nullable: true,
      select: (_args, _context, nested) => ({ unit: nested({ select: { id: true, path: true } }) }),
      resolve: (person, _args, { actor }) => seenUnit(actor, person.unit),
    }),
  }),
});

export const RoleGrantNode = builder.prismaNode('RoleGrant', {
  description: 'A role somebody holds at a unit.',
  id: { field: 'id', description: 'The global id of the grant.' },
  nullable: true,
  select: { id: true },
  findUnique: (id, { actor }) => ({ id, AND: [visibleGrants(actor)] }),
  fields: (t) => ({
    role: t.expose('role', { type: RoleEnum, description: 'The role.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'Since when.' }),
    unit: t.field({
      type: UnitNode,
      description: 'The unit it is held at; it reaches everything below.',
      nullable: true,
      select: (_args, _context, nested) => ({ unit: nested({ select: { id: true, path: true } }) }),
      resolve: (grant, _args, { actor }) => seenUnit(actor, grant.unit),
    }),
    person: t.field({
      type: PersonNode,
      description: 'Who holds it.',
      nullable: true,
      select: (_args, _context, nested) => ({ person: nested({ select: { id: true, unit: { select: { path: true } } } }) }),
      resolve: (grant, _args, { actor }) => seenPerson(actor, grant.person),
    }),
  }),
});

builder.prismaObjectFields(PersonNode, (t) => ({
  roles: t.relation('roles', {
    description: 'The roles they hold within your reach.',
    query: (_args, { actor }) => ({ where: visibleGrants(actor), orderBy: { id: 'asc' } }),
  }),
}));

export const PersonConnection = builder.connectionObject(
  { type: PersonNode, name: 'PersonConnection', description: 'A page of people.' },
  { name: 'PersonEdge', description: 'A person in a list.' },
);

const PersonFilterInput = builder.inputType('PersonFilter', {
  description: 'Which people to list.',
  fields: (t) => ({
    search: t.string({ description: 'Part of the name or user name.', validate: z.string().max(100) }),
    unit: t.globalID({ description: 'Only those who belong to this unit.', for: UnitNode }),
    role: t.field({ type: RoleEnum, description: 'Only those who hold this role somewhere in your reach.' }),
    suspended: t.boolean({ description: 'Only closed accounts, or only open ones.' }),
  }),
});

builder.queryField('people', (t) =>
  t.connection(
    {
      type: PersonNode,
      description: 'The people whose unit you reach, and yourself.',
      complexity: pageComplexity,
      args: { filter: t.arg({ type: PersonFilterInput, description: 'Which ones.' }) },
      resolve: (_root, { filter, ...page }, context, info) =>
        listPeople(
          acting(context),
          { ...filter, unitId: filter?.unit?.id },
          readPage(page, personOrder),
          selectionOfRows<Prisma.PersonFindManyArgs>(context, info, personOrder),
        ),
    },
    PersonConnection,
  ),
);

builder.prismaObjectFields(UnitNode, (t) => ({
  people: t.connection(
    {
      type: PersonNode,
      description: 'The people who belong to this unit itself.',
      complexity: pageComplexity,
      select: { id: true },
      resolve: (unit, page, context, info) =>
        listPeople(
          acting(context),
          { unitId: unit.id },
          readPage(page, personOrder),
          selectionOfRows<Prisma.PersonFindManyArgs>(context, info, personOrder),
        ),
    },
    PersonConnection,
  ),
}));

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

builder.relayMutationField(
  'grantRole',
  {
    description: 'Who gets which role where.',
    inputFields: (t) => ({
      person: t.globalID({ required: true, description: 'The person.', for: PersonNode }),
      role: t.field({ type: RoleEnum, required: true, description: 'The role.' }),
      unit: t.globalID({ required: true, description: 'Where it is held.', for: UnitNode }),
    }),
  },
  {
    description: 'Gives a role; the person signs in anew. Needs `role.grant` at the unit.',
    resolve: async (_root, { input: { person, unit, role } }, context) => ({
      grant: await grantRole(acting(context), { personId: person.id, unitId: unit.id, role }),
    }),
  },
  {
    description: 'The role given.',
    outputFields: (t) => ({
      grant: t.field({ type: RoleGrantNode, description: 'The grant.', resolve: ({ grant }) => grant }),
      person: t.field({ type: PersonNode, description: 'Who holds it now.', resolve: ({ grant }) => ({ id: grant.personId }) as never }),
    }),
  },
);

builder.relayMutationField(
  'revokeRole',
  {
    description: 'Which grant.',
    inputFields: (t) => ({ grant: t.globalID({ required: true, description: 'The grant.', for: RoleGrantNode }) }),
  },
  {
    description: 'Takes a role away; the person signs in anew. Needs `role.revoke` at its unit.',
    resolve: async (_root, { input: { grant } }, context) => ({ person: await revokeRole(acting(context), grant.id) }),
  },
  {
    description: 'The role taken away.',
    outputFields: (t) => ({
      person: t.field({ type: PersonNode, description: 'The person, without it.', resolve: ({ person }) => person }),
    }),
  },
);
