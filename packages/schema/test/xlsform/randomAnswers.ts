import type { Answer, Answers, Row } from '../../src/answers/answer.ts';
import { choicesOf } from '../../src/definition/choice.ts';
import type { Definition, Question } from '../../src/definition/definition.ts';

const sha256 = 'a'.repeat(64);

/** Answers of the right shape, right and wrong in content; the same for the same seed. */
export function randomAnswers(definition: Definition, seed: number): Answers {
  let state = seed;
  // The generator of Lehmer: plain numbers are enough to be random for a form.
  const chance = (below: number) => (state = (state * 48_271) % 2_147_483_647) % below;
  const answersTo = (questions: readonly Question[]): Answers => {
    const entries = questions.flatMap((question): [string, Answer][] => {
      const value = chance(4) === 0 ? undefined : valueFor(question);
      return value === undefined ? [] : [[question.key, { value }]];
    });
    return Object.fromEntries(entries);
  };
  const valueFor = (question: Question): Extract<Answer, { value: unknown }>['value'] | undefined => {
    switch (question.type) {
      case 'text':
      case 'long_text':
      case 'hidden':
      case 'barcode':
        return ['x', 'other', '5', 'Ärger 12'][chance(4)]!;
      case 'integer':
      case 'rating':
        return chance(30) - 3;
      case 'decimal':
      case 'slider':
        return chance(300) / 10;
      case 'date':
        return `20${10 + chance(20)}-0${1 + chance(9)}-1${chance(10)}`;
      case 'time':
        return `1${chance(10)}:30`;
      case 'date_time':
        return `2026-0${1 + chance(9)}-11T08:00+08:00`;
      case 'single_choice': {
        const choices = choicesOf(question, definition.responseSets);
        return choices[chance(choices.length)]?.key;
      }
      case 'multiple_choice':
      case 'ranking':
        return choicesOf(question, definition.responseSets)
          .filter(() => chance(2) === 0)
          .map(({ key }) => key);
      case 'place':
        return { lat: chance(90), lon: chance(180) };
      case 'photo':
      case 'audio':
      case 'file':
        return [{ file: 'f1', sha256 }];
      case 'signature':
        return { file: 'f1', sha256 };
      case 'group':
        return Array.from({ length: chance(4) }, (_one, index): Row => ({ id: `r${index}`, answers: answersTo(question.questions) }));
      default:
        return undefined;
    }
  };
  return answersTo(definition.sections.flatMap(({ questions }) => questions));
}
