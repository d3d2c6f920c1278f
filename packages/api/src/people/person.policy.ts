import { refuse } from '../errors.ts';
import type { Prisma } from '../platform/generated/prisma/client.ts';
import { isInReach, may, type Actor } from '../rights/actor.ts';
import { permit } from '../rights/permit.ts';
import { inReach } from '../rights/reach.ts';
import type { Verb } from '../rights/verbs.ts';

/** A person is seen by whoever reaches their home unit, and by themselves. */
export function visiblePeople(actor: Actor | null): Prisma.PersonWhereInput {
  return actor ? { OR: [{ id: actor.personId }, { unit: inReach(actor) }] } : { id: { in: [] } };
}

/** The same for a row in hand: the person, or null as if they were not there. */
export function seenPerson<Person extends { id: string; unit: { path: string } }>(
  actor: Actor | null,
  person: Person | null,
): Person | null {
  if (!actor || !person) return null;
  return person.id === actor.personId || isInReach(actor, person.unit.path) ? person : null;
}

/** A role is seen with its unit; one's own always. */
export function visibleGrants(actor: Actor | null): Prisma.RoleGrantWhereInput {
  if (!actor) return { id: { in: [] } };
  return { OR: [{ personId: actor.personId }, { unit: inReach(actor), person: { unit: inReach(actor) } }] };
}

/**
 * Whoever resets a password can become that person. So nobody administers a person who holds a role where the actor
 * may not do the same: the whole reach of the person has to lie within the actor's.
 */
export function permitOverPerson(
  actor: Actor,
  verb: Verb,
  person: { unit: { path: string }; roles: readonly { unit: { path: string } }[] },
): void {
  permit(actor, verb, person.unit.path);
  if (!person.roles.every((grant) => may(actor, verb, grant.unit.path))) throw refuse('FORBIDDEN', { verb });
}
