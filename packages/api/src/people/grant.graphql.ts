import { builder } from '../builder.ts';
import { acting } from '../context.ts';
import { UnitNode } from '../units/unit.graphql.ts';
import { seenUnit } from '../units/unit.policy.ts';
import { grantRole, revokeRole } from './grant.service.ts';
import { PersonNode } from './person.graphql.ts';
import { seenPerson, visibleGrants } from './person.policy.ts';
import { RoleEnum } from './role.graphql.ts';

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
