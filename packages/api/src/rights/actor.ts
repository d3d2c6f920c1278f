/** Whoever acts: a person with the roles they hold now, read anew for every request, narrowed by a token's scopes. */
import type { Locale } from './locale.ts';
import { roleVerbs, type Role } from './roles.ts';
import { scopesAllow, type Scope } from './scopes.ts';
import { verbs, type Verb } from './verbs.ts';

export type Grant = { id: string; role: Role; unitId: string; /** of the unit, '/<id>/<id>/' */ path: string };

export type Actor = {
  personId: string;
  userName: string;
  name: string;
  homeUnitId: string;
  locale: Locale;
  mustChangePassword: boolean;
  grants: readonly Grant[];
  /** How they came in; a token narrows what they may do to its scopes. */
  credential: { kind: 'session'; id: string } | { kind: 'token'; id: string; scopes: readonly Scope[] } | { kind: 'system' };
};

/** Paths of the units whose subtrees the actor reaches, none inside another. */
export function reachOf(actor: Actor): string[] {
  const paths = [...new Set(actor.grants.map((grant) => grant.path))].sort();
  return paths.filter((path) => !paths.some((other) => other !== path && path.startsWith(other)));
}

export function isInReach(actor: Actor, path: string): boolean {
  return actor.grants.some((grant) => path.startsWith(grant.path));
}

/** May the actor do this at the unit with this path? */
export function may(actor: Actor, verb: Verb, path: string): boolean {
  return credentialAllows(actor, verb) && actor.grants.some((grant) => path.startsWith(grant.path) && roleVerbs[grant.role].has(verb));
}

export function mayAnywhere(actor: Actor, verb: Verb): boolean {
  return credentialAllows(actor, verb) && actor.grants.some((grant) => roleVerbs[grant.role].has(verb));
}

/** Paths under which the actor may do this, none inside another. */
export function pathsAllowing(actor: Actor, verb: Verb): string[] {
  if (!credentialAllows(actor, verb)) return [];
  return reachOf({ ...actor, grants: actor.grants.filter((grant) => roleVerbs[grant.role].has(verb)) });
}

export function verbsHeld(actor: Actor): Verb[] {
  return verbs.filter((verb) => mayAnywhere(actor, verb));
}

function credentialAllows(actor: Actor, verb: Verb): boolean {
  return actor.credential.kind !== 'token' || scopesAllow(actor.credential.scopes, verb);
}
