import type { Definition, Key, Question } from '@anjian/schema/definition/definition.ts';
import { withSections } from './spot.ts';

/** Takes questions out, a group with everything in it. Rules that read them stay as they are: see references.ts. */
export function deleteQuestions(definition: Definition, keys: ReadonlySet<Key>): Definition {
  return withSections(definition, (section) => {
    const questions = without(section.questions, keys);
    return questions === section.questions ? section : { ...section, questions };
  });
}

function without(questions: Question[], keys: ReadonlySet<Key>): Question[] {
  const kept: Question[] = [];
  for (const question of questions) {
    if (keys.has(question.key)) continue;
    if (question.type !== 'group') {
      kept.push(question);
      continue;
    }
    const inside = without(question.questions, keys);
    kept.push(inside === question.questions ? question : { ...question, questions: inside });
  }
  const isSame = kept.length === questions.length && kept.every((question, index) => question === questions[index]);
  return isSame ? questions : kept;
}
