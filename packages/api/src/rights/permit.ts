import { refuse } from '../errors.ts';
import { may, type Actor } from './actor.ts';
import type { Verb } from './verbs.ts';

/** Throws FORBIDDEN unless the actor may do this at the unit with this path. Load first: what is not seen is NOT_FOUND. */
export function permit(actor: Actor, verb: Verb, path: string): void {
  if (!may(actor, verb, path)) throw refuse('FORBIDDEN', { verb });
}
