import type { Definition, Key, Question } from '@anjian/schema/definition/definition.ts';
import { walkQuestions } from '@anjian/schema/definition/walk.ts';
import { addQuestions } from './addQuestions.ts';
import { deleteQuestions } from './deleteQuestions.ts';
import { isSameContainer, questionsIn, spotOf, type Container, type Spot } from './spot.ts';

/**
 * Puts questions, in the order of the form, at a spot. `to.index` counts what stands there without those that are moved:
 * for one question it is the index it ends at. A group goes neither into itself nor deeper than groups may.
 */
export function moveQuestions(definition: Definition, keys: ReadonlySet<Key>, to: Spot): Definition {
  const moved = outermost(definition, keys);
  if (moved.length === 0 || standsAlready(definition, moved, to)) return definition;
  const rest = deleteQuestions(definition, keys);
  const put = addQuestions(rest, moved, to);
  return put === rest ? definition : put;
}

export function moveQuestion(definition: Definition, key: Key, to: Spot): Definition {
  return moveQuestions(definition, new Set([key]), to);
}

/** The questions of these keys in the order of the form; those in a group that moves as well go with it. */
export function outermost(definition: Definition, keys: ReadonlySet<Key>): Question[] {
  return [...walkQuestions(definition)]
    .filter(({ question, groups }) => keys.has(question.key) && !groups.some((group) => keys.has(group)))
    .map(({ question }) => question);
}

function standsAlready(definition: Definition, moved: readonly Question[], to: Spot): boolean {
  const there = questionsIn(definition, to.in);
  return there !== undefined && moved.every((question, offset) => there[to.index + offset] === question);
}

/**
 * One step up (-1) or down (1): past the neighbour; at the end of a section into the next one, at the end of a group out
 * of it. What lies apart is first gathered at the foremost of them.
 */
export function stepQuestions(definition: Definition, keys: ReadonlySet<Key>, by: -1 | 1): Definition {
  const moved = outermost(definition, keys);
  const edge = by < 0 ? moved[0] : moved.at(-1);
  const spot = edge && spotOf(definition, edge.key);
  if (!spot) return definition;
  const there = questionsIn(definition, spot.in) ?? [];
  const others = there.filter(({ key }) => !keys.has(key));
  const before = there.slice(0, spot.index).filter(({ key }) => !keys.has(key)).length;
  const index = before + by;
  if (index >= 0 && index <= others.length) return moveQuestions(definition, keys, { in: spot.in, index });
  const next = beyond(definition, spot.in, by);
  return next ? moveQuestions(definition, keys, next) : definition;
}

/** Where a question goes that leaves its container at the top or at the bottom. */
function beyond(definition: Definition, container: Container, by: -1 | 1): Spot | undefined {
  if ('group' in container) {
    const spot = spotOf(definition, container.group);
    return spot && { in: spot.in, index: by < 0 ? spot.index : spot.index + 1 };
  }
  const at = definition.sections.findIndex(({ key }) => key === container.section);
  const section = definition.sections[at + by];
  return section && { in: { section: section.key }, index: by < 0 ? section.questions.length : 0 };
}

/** Into the group that stands right before them, as its last. */
export function moveIntoGroupAbove(definition: Definition, keys: ReadonlySet<Key>): Definition {
  const first = outermost(definition, keys)[0];
  const spot = first && spotOf(definition, first.key);
  const above = spot && questionsIn(definition, spot.in)?.[spot.index - 1];
  if (above?.type !== 'group' || keys.has(above.key)) return definition;
  return moveQuestions(definition, keys, { in: { group: above.key }, index: above.questions.length });
}

/** Out of the group they stand in, to right behind it. */
export function moveOutOfGroup(definition: Definition, keys: ReadonlySet<Key>): Definition {
  const moved = outermost(definition, keys);
  const spot = moved[0] && spotOf(definition, moved[0].key);
  if (!spot || !('group' in spot.in)) return definition;
  const within = spot.in;
  const areTogether = moved.every(({ key }) => isSameContainer(spotOf(definition, key)?.in ?? within, within));
  const out = beyond(definition, within, 1);
  return areTogether && out ? moveQuestions(definition, keys, out) : definition;
}
