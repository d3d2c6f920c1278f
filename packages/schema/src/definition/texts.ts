/** Every text of a definition with where it stands: for translators, and for whoever checks that none is missing. */
import { specOf, type Question } from '../questions/registry.ts';
import type { Definition, Key, Section, Text } from './definition.ts';
import { walkQuestions } from './walk.ts';

export type PlacedText = {
  text: Text;
  /** through the JSON: `sections[0].questions[2].label` */
  path: string;
  section?: Key;
  question?: Key;
  /** within the question or section: `label`, `choices.water`, `constraints[0].message` */
  property: string;
};

export function* walkTexts(definition: Definition): Generator<PlacedText> {
  const { title, description, settings, responseSets = {}, sections } = definition;
  const whole = { title, description, 'settings.allSafe.statement': settings.allSafe?.statement };
  for (const [property, text] of present(whole)) yield { text, path: property, property };
  for (const [index, { label }] of (settings.scoring?.grades ?? []).entries()) {
    yield { text: label, path: `settings.scoring.grades[${index}].label`, property: 'label' };
  }
  for (const [name, { label, choices }] of Object.entries(responseSets)) {
    const path = `responseSets.${name}`;
    yield { text: label, path: `${path}.label`, property: 'label' };
    for (const [index, choice] of choices.entries()) {
      yield { text: choice.label, path: `${path}.choices[${index}].label`, property: `choices.${choice.key}` };
    }
  }
  yield* walkSectionTexts(sections);
  for (const { question, section, path } of walkQuestions(definition)) {
    for (const [property, text] of textsOf(question)) {
      yield { text, path: `${path}.${property}`, section: section.key, question: question.key, property };
    }
  }
}

function* walkSectionTexts(sections: readonly Section[]): Generator<PlacedText> {
  for (const [index, { key, title, help }] of sections.entries()) {
    for (const [property, text] of present({ title, help })) {
      yield { text, path: `sections[${index}].${property}`, section: key, property };
    }
  }
}

/** The texts of one question: [where, text]. */
export function textsOf(question: Question): [string, Text][] {
  const { label, help, clause, evidence, constraints = [], consequences = [] } = question;
  return [
    ...present({ label, help, clause, evidence }),
    ...(specOf(question).texts?.(question) ?? []),
    ...constraints.map(({ message }, index): [string, Text] => [`constraints[${index}].message`, message]),
    ...consequences.flatMap(({ then }, index): [string, Text][] =>
      then.do === 'raise_hazard' && then.title ? [[`consequences[${index}].then.title`, then.title]] : [],
    ),
  ];
}

function present(texts: Record<string, Text | undefined>): [string, Text][] {
  return Object.entries(texts).filter((entry): entry is [string, Text] => entry[1] !== undefined);
}
