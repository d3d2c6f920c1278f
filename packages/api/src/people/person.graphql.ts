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
import { visiblePeople } from './person.policy.ts';
import { listPeople, personOrder } from './person.service.ts';
import { RoleEnum } from './role.graphql.ts';

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

export const PersonConnection = builder.connectionObject(
  { type: PersonNode, name: 'PersonConnection', description: 'A page of people.' },
  { name: 'PersonEdge', description: 'A person in a list.' },
);

const PersonFilterInput = builder.inputType('PersonFilter', {
  description: 'Which people to list.',
  fields: (t) => ({
    search: t.string({ description: 'Part of the name or user name.', validate: z.string().max(100) }),
    unit: t.globalID({ description: 'Only those who belong to this unit or to one below it.', for: UnitNode }),
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
          { ownUnitId: unit.id },
          readPage(page, personOrder),
          selectionOfRows<Prisma.PersonFindManyArgs>(context, info, personOrder),
        ),
    },
    PersonConnection,
  ),
}));
