/** Repeating groups made of questions, and dissolved into them. */
import type { Definition, Key, Question, Text } from '@anjian/schema/definition/definition.ts';
import { deepestGroups, groupDepth } from './addQuestions.ts';
import { deleteQuestions } from './deleteQuestions.ts';
import { keysOf } from './keys.ts';
import { outermost } from './moveQuestions.ts';
import { newQuestion } from './newQuestion.ts';
import { depthOf, insertAt, questionsIn, spotOf, withQuestions } from './spot.ts';

/** A new group of these questions, where the first of them stood. */
export function groupQuestions(definition: Definition, keys: ReadonlySet<Key>, fresh: Key, label: Text): Definition {
  const gathered = outermost(definition, keys);
  const spot = gathered[0] && spotOf(definition, gathered[0].key);
  if (!spot || keysOf(definition).has(fresh)) return definition;
  const group = { ...newQuestion('group', fresh, label), questions: gathered } as Question;
  if (depthOf(definition, spot.in) + groupDepth(group) > deepestGroups) return definition;
  const before = (questionsIn(definition, spot.in) ?? []).slice(0, spot.index).filter(({ key }) => !keys.has(key)).length;
  return withQuestions(deleteQuestions(definition, keys), spot.in, (questions) => insertAt(questions, before, [group]));
}

/** What stood in its rows takes the group's place. */
export function ungroup(definition: Definition, key: Key): Definition {
  const spot = spotOf(definition, key);
  if (!spot) return definition;
  return withQuestions(definition, spot.in, (questions) => {
    const group = questions[spot.index];
    return group?.type === 'group' ? questions.toSpliced(spot.index, 1, ...group.questions) : questions;
  });
}
