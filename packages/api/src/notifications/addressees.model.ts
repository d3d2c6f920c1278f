/**
 * Who is told, by the roles they hold at the time at the unit where it happened or above it. Nobody is told of a unit out of
 * their reach. Pure: `addressees.sql.ts` finds the people.
 */
import { roles, roleVerbs, type Role } from '../rights/roles.ts';

export type Addressees = {
  /** Which roles count, the ones meant first with the lowest number. */
  tiers: Partial<Record<Role, number>>;
  /**
   * - `place`: those at the unit itself, or else at the closest unit above that has any; there, the lowest tier.
   * - `tier`: the lowest tier that has anybody, wherever; of those, the closest.
   * - `all`: everybody on the way up.
   */
  nearest: 'place' | 'tier' | 'all';
  /** Only these of them. */
  personIds?: readonly string[];
};

/** Those a task is waiting for: inspectors, or else whoever else may complete it; administrators only where there is nobody else. */
export const whoFillsIn: Addressees = { nearest: 'place', tiers: inOrder(['inspector'], ['unit_manager', 'leader'], ['administrator']) };

/** Reviewers, or where there are none, whoever else may review. */
export const whoReviews: Addressees = { nearest: 'tier', tiers: inOrder(['reviewer'], ['unit_manager', 'leader'], ['administrator']) };

export const whoManages: Addressees = { nearest: 'tier', tiers: inOrder(['unit_manager'], ['administrator']) };

/** Everybody who answers for the unit, up to the top. */
export const whoOversees: Addressees = { nearest: 'all', tiers: inOrder(['unit_manager', 'leader']) };

/** The nearest who hold the role an author named. */
export function holdersOf(role: Role): Addressees {
  return { nearest: 'place', tiers: inOrder([role]) };
}

/** People by name, as far as they reach the unit by any role. */
export function someOf(personIds: readonly string[]): Addressees {
  return { nearest: 'all', tiers: inOrder(roles), personIds };
}

function inOrder(...tiers: readonly (readonly Role[])[]): Addressees['tiers'] {
  return Object.fromEntries(tiers.flatMap((tier, at) => tier.map((role) => [role, at + 1])));
}

/** Whether the order says something of every role that may complete a task, and of every one that may review. */
export function coversVerb({ tiers }: Addressees, verb: 'submission.submit' | 'submission.approve'): boolean {
  return roles.every((role) => roleVerbs[role].has(verb) === (tiers[role] !== undefined));
}
