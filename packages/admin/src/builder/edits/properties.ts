/** One property of one question, or of the whole template. What the format would refuse changes nothing. */
import { questionSchema, type Definition, type Key, type Question, type Settings } from '@anjian/schema/definition/definition.ts';
import { withQuestion } from './spot.ts';
import { fitsText, withWords } from './writing.ts';

/** `undefined` takes the property away. */
export function setProperty(definition: Definition, key: Key, name: string, value: unknown): Definition {
  return withQuestion(definition, key, (question) => {
    const changed = withProperty(question, name, value);
    return changed === question || !fitsQuestion(changed) ? question : changed;
  });
}

export function setProperties(definition: Definition, keys: Iterable<Key>, name: string, value: unknown): Definition {
  return [...keys].reduce((changed, key) => setProperty(changed, key, name, value), definition);
}

/** Whether the format takes a question with this property, for who is typing it. */
export function fitsProperty(question: Question, name: string, value: unknown): boolean {
  return fitsQuestion(withProperty(question, name, value));
}

function withProperty(question: Question, name: string, value: unknown): Question {
  const { [name]: before, ...rest } = question as Question & Record<string, unknown>;
  if (before === value) return question;
  return (value === undefined ? rest : { ...question, [name]: value }) as Question;
}

function fitsQuestion(question: Question): boolean {
  // What stands in the rows of a group is not looked at again: it did not change.
  const looked = question.type === 'group' ? { ...question, questions: [] } : question;
  return questionSchema.safeParse(looked, { jitless: true }).success;
}

export type TextProperty =
  | 'label'
  | 'help'
  | 'clause'
  | 'evidence'
  | 'criterion'
  | 'passLabel'
  | 'failLabel'
  | 'unit'
  | 'rowLabel'
  | 'patternMessage';

/** Words in one language. A label stays when it is empty; any other text goes when no language has words. */
export function setText(definition: Definition, key: Key, name: TextProperty, locale: string, words: string): Definition {
  if (!fitsText(words)) return definition;
  return withQuestion(definition, key, (question) => {
    const properties = question as Question & Partial<Record<TextProperty, Record<string, string>>>;
    const text = withWords(properties[name], locale, words);
    const isGone = name !== 'label' && Object.keys(text).length === 0;
    return withProperty(question, name, isGone ? undefined : text);
  });
}

export function setTemplateText(definition: Definition, name: 'title' | 'description', locale: string, words: string): Definition {
  if (!fitsText(words)) return definition;
  const text = withWords(definition[name], locale, words);
  if (text === definition[name]) return definition;
  const { description: _before, ...rest } = definition;
  return name === 'description' && Object.keys(text).length === 0 ? rest : { ...definition, [name]: text };
}

export function setSetting<Name extends keyof Settings>(definition: Definition, name: Name, value: Settings[Name] | undefined): Definition {
  const { [name]: before, ...rest } = definition.settings;
  if (before === value) return definition;
  const settings = value === undefined ? rest : { ...definition.settings, [name]: value };
  return { ...definition, settings: settings as Settings };
}

export function setAllSafeStatement(definition: Definition, locale: string, words: string): Definition {
  if (!fitsText(words)) return definition;
  const statement = withWords(definition.settings.allSafe?.statement, locale, words);
  return setSetting(definition, 'allSafe', { statement });
}
