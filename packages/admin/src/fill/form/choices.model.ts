import type { Choice, Definition } from '@anjian/schema/definition/definition.ts';

/** The key under which "other" stands among the choices; what was written is in the answer's `other`. */
export const otherKey = 'other';

export type WithChoices = { choices?: readonly Choice[] | undefined; responseSet?: string | undefined };

/** The choices on offer now, and any other that the answer still holds, so that it stays readable. `offered`: what a filter left. */
export function choicesOf(question: WithChoices, definition: Definition, chosen: readonly string[], offered?: readonly string[]): Choice[] {
  const all = question.choices ?? (question.responseSet ? definition.responseSets?.[question.responseSet]?.choices : undefined) ?? [];
  const isOffered = (choice: Choice) => !choice.removed && (offered === undefined || offered.includes(choice.key));
  return all.filter((choice) => isOffered(choice) || chosen.includes(choice.key));
}

/** An exclusive choice ("none of these") stands alone: taking it drops the others, taking another drops it. */
export function toggled(chosen: readonly string[], key: string, isTaken: boolean, choices: readonly Choice[]): string[] {
  const rest = chosen.filter((other) => other !== key);
  if (!isTaken) return rest;
  const isExclusive = (other: string) => choices.some((choice) => choice.key === other && choice.exclusive);
  const kept = isExclusive(key) ? [] : rest.filter((other) => !isExclusive(other));
  return inOrder([...kept, key], choices);
}

/** In the order the form shows, whatever the order of tapping; what the form does not know comes last. */
function inOrder(keys: readonly string[], choices: readonly Choice[]): string[] {
  const place = new Map(choices.map((choice, index) => [choice.key, index]));
  return [...keys].sort((a, b) => (place.get(a) ?? choices.length) - (place.get(b) ?? choices.length));
}
