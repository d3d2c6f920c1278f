import { choicesOf } from '@anjian/schema/definition/choice.ts';
import type { Choice, Definition, Key, Question } from '@anjian/schema/definition/definition.ts';
import { withQuestion } from './spot.ts';

/** Lets a question take its choices from a response set; without a set it gets those of its set as its own, to be changed freely. */
export function chooseSource(definition: Definition, key: Key, set: Key | undefined): Definition {
  const { responseSets = {} } = definition;
  if (set !== undefined && !Object.hasOwn(responseSets, set)) return definition;
  return withQuestion(definition, key, (question) => {
    if (!('choices' in question) && !('responseSet' in question)) return question;
    const { choices: _own, responseSet: before, ...rest } = question as Question & { choices?: Choice[]; responseSet?: Key };
    if (before === set) return question;
    const next = set === undefined ? { choices: structuredClone([...choicesOf(question, responseSets)]) } : { responseSet: set };
    return { ...rest, ...next };
  });
}
