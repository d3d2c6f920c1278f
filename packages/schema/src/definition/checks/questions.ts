/** What can be wrong with questions whatever their formulas say: keys, choices, ranges. */
import { specOf, type Question } from '../../questions/registry.ts';
import { readPattern } from '../../rules/pattern.ts';
import { suggestion } from '../../rules/suggestion.ts';
import { otherKey, type Choice } from '../choice.ts';
import { mostQuestions, type Definition } from '../definition.ts';
import { walkQuestions, type PlacedQuestion } from '../walk.ts';
import { atQuestion, type Note } from './noting.ts';

export function checkQuestions(definition: Definition, note: Note): void {
  const placed = [...walkQuestions(definition)];
  const { length } = placed;
  if (length === 0) note({ path: 'sections', code: 'no_questions', severity: 'error', details: {} });
  if (length > mostQuestions) note({ path: 'sections', code: 'too_many_questions', severity: 'error', details: { max: mostQuestions } });
  checkSections(definition, note);
  const taken = new Set<string>();
  for (const place of placed) {
    const { key } = place.question;
    if (taken.has(key)) note(atQuestion(place, 'key', 'duplicate_key', { key }));
    taken.add(key);
    checkQuestion(place, definition, note);
  }
  checkResponseSets(definition, placed, note);
}

function checkSections({ sections }: Definition, note: Note): void {
  const taken = new Set<string>();
  for (const [index, { key, questions }] of sections.entries()) {
    const path = `sections[${index}]`;
    if (taken.has(key))
      note({ path: `${path}.key`, code: 'duplicate_key', severity: 'error', details: { key }, section: key, property: 'key' });
    taken.add(key);
    if (questions.length === 0) note({ path, code: 'section_empty', severity: 'warning', details: {}, section: key });
  }
}

function checkQuestion(place: PlacedQuestion, definition: Definition, note: Note): void {
  const { question } = place;
  if (question.type === 'group' && question.questions.length === 0) note(atQuestion(place, 'questions', 'group_empty'));
  if ('choices' in question || 'responseSet' in question || choosingTypes.has(question.type)) checkChoosing(place, definition, note);
  if (question.type === 'matrix') checkRepeated(question.rows, (item) => note(atQuestion(place, 'rows', 'duplicate_item', { item })));
  if (specOf(question).holds === 'nothing' && (question.required || question.requiredWhen)) {
    note(atQuestion(place, 'required', 'nothing_to_require', {}, 'warning'));
  }
  for (const [property, low, high] of boundsOf(question)) {
    if (low > high) note(atQuestion(place, property, 'range_reversed'));
  }
  if ('pattern' in question && question.pattern !== undefined) {
    const read = readPattern(question.pattern);
    if (!read.ok) note({ ...atQuestion(place, 'pattern', read.code), from: read.at, to: Math.min(read.at + 1, question.pattern.length) });
  }
}

const choosingTypes: ReadonlySet<Question['type']> = new Set<Question['type']>(['single_choice', 'multiple_choice', 'ranking', 'matrix']);

function checkChoosing(place: PlacedQuestion, { responseSets = {} }: Definition, note: Note): void {
  const { choices, responseSet, other } = place.question as { choices?: Choice[]; responseSet?: string; other?: boolean };
  if (choices && responseSet !== undefined) note(atQuestion(place, 'responseSet', 'choices_twice'));
  const isKnown = responseSet === undefined || Object.hasOwn(responseSets, responseSet);
  if (!isKnown && responseSet !== undefined) {
    note(
      atQuestion(place, 'responseSet', 'unknown_response_set', {
        name: responseSet,
        ...suggestion(responseSet, Object.keys(responseSets)),
      }),
    );
  }
  const offered = choices ?? (responseSet !== undefined && isKnown ? responseSets[responseSet]!.choices : []);
  if (isKnown && other !== true && !offered.some((choice) => !choice.removed)) note(atQuestion(place, 'choices', 'no_choices'));
  if (other && offered.some(({ key }) => key === otherKey)) note(atQuestion(place, 'choices', 'reserved_choice'));
  checkRepeated(choices ?? [], (choice) => note(atQuestion(place, 'choices', 'duplicate_choice', { choice })));
}

function checkResponseSets({ responseSets = {} }: Definition, placed: readonly PlacedQuestion[], note: Note): void {
  const used = new Set(placed.map(({ question }) => ('responseSet' in question ? question.responseSet : undefined)));
  for (const [name, { choices }] of Object.entries(responseSets)) {
    const path = `responseSets.${name}`;
    if (!used.has(name)) note({ path, code: 'unused_response_set', severity: 'info', details: { name } });
    checkRepeated(choices, (choice) => note({ path: `${path}.choices`, code: 'duplicate_choice', severity: 'error', details: { choice } }));
  }
}

function checkRepeated(list: readonly { key: string }[], repeated: (key: string) => void): void {
  const taken = new Set<string>();
  for (const { key } of list) {
    if (taken.has(key)) repeated(key);
    taken.add(key);
  }
}

const pairs = [
  ['min', 'max'],
  ['minRows', 'maxRows'],
  ['minSelected', 'maxSelected'],
  ['minCount', 'maxCount'],
] as const;

/** [property, lower bound, upper bound], where a question has both */
function boundsOf(question: Question): [string, number | string, number | string][] {
  const bounds = question as unknown as Record<string, number | string | undefined>;
  return pairs.flatMap(([low, high]): [string, number | string, number | string][] => {
    const [from, to] = [bounds[low], bounds[high]];
    return from === undefined || to === undefined ? [] : [[low, from, to]];
  });
}
