/** Every text an author wrote in a question or a section, through one door: for renaming inside `{plate}` and for translators. */
import type { Question, Section, Text } from '@anjian/schema/definition/definition.ts';
import { mapSame } from './spot.ts';

type ChangeText = (text: Text) => Text;

/** The properties of any type that hold a text. A test compares them with what the engine's types list. */
const textProperties = [
  'label',
  'help',
  'clause',
  'evidence',
  'criterion',
  'passLabel',
  'failLabel',
  'unit',
  'rowLabel',
  'patternMessage',
] as const;

/** A question's own texts; those of questions in its rows are theirs. */
export function mapTexts<Q extends Question>(question: Q, change: ChangeText): Q {
  let changed: Record<string, unknown> = question;
  const put = (name: string, value: unknown) => {
    if (value !== changed[name]) changed = { ...changed, [name]: value };
  };
  for (const name of textProperties) if (changed[name]) put(name, change(changed[name] as Text));
  if (question.constraints)
    put(
      'constraints',
      mapSame(question.constraints, (one) => replaced(one, 'message', change(one.message))),
    );
  if (question.consequences)
    put(
      'consequences',
      mapSame(question.consequences, (one) => changeTitle(one, change)),
    );
  for (const name of ['choices', 'rows']) {
    const list = changed[name] as { label: Text }[] | undefined;
    if (list)
      put(
        name,
        mapSame(list, (one) => replaced(one, 'label', change(one.label))),
      );
  }
  return changed as Q;
}

type Following = NonNullable<Question['consequences']>[number];

function changeTitle(one: Following, change: ChangeText): Following {
  const { then } = one;
  return then.do === 'raise_hazard' && then.title ? replaced(one, 'then', replaced(then, 'title', change(then.title))) : one;
}

export function mapSectionTexts(section: Section, change: ChangeText): Section {
  const titled = replaced(section, 'title', change(section.title));
  return titled.help ? replaced(titled, 'help', change(titled.help)) : titled;
}

/** The object with another value under a name; itself when it is the same. */
export function replaced<Whole extends object, Name extends keyof Whole>(whole: Whole, name: Name, value: Whole[Name]): Whole {
  return whole[name] === value ? whole : { ...whole, [name]: value };
}
