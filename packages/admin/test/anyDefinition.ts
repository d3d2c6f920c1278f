/** Definitions and edits of every kind, made up by fast-check: what holds for all of them holds for what authors do. */
import type { Definition, Key, Question, QuestionType } from '@anjian/schema/definition/definition.ts';
import { walkQuestions } from '@anjian/schema/definition/walk.ts';
import { recordFormTest } from '@anjian/schema/formTests/record.ts';
import { questionTypes } from '@anjian/schema/questions/registry.ts';
import fc from 'fast-check';
import { addQuestions } from '../src/builder/edits/addQuestions.ts';
import { changeType } from '../src/builder/edits/changeType.ts';
import { chooseSource } from '../src/builder/edits/choiceSource.ts';
import { addEntries, deleteEntry, moveEntry, relabelEntry, type Entry } from '../src/builder/edits/choices.ts';
import { copyQuestions } from '../src/builder/edits/copyQuestions.ts';
import { deleteQuestions } from '../src/builder/edits/deleteQuestions.ts';
import { addFormTest, deleteFormTest, renameFormTest } from '../src/builder/edits/formTests.ts';
import { groupQuestions, ungroup } from '../src/builder/edits/groups.ts';
import { makeFreshKeys, nothingTaken, prefixOf } from '../src/builder/edits/keys.ts';
import { checkItemsFrom } from '../src/builder/edits/checkItems.ts';
import { readLines } from '../src/terms/pastedLines.ts';
import { moveIntoGroupAbove, moveOutOfGroup, moveQuestions, stepQuestions } from '../src/builder/edits/moveQuestions.ts';
import { newQuestion } from '../src/builder/edits/newQuestion.ts';
import { setProperty, setSetting, setTemplateText, setText } from '../src/builder/edits/properties.ts';
import { withoutRulesOn } from '../src/builder/edits/references.ts';
import { renameKey } from '../src/builder/edits/renameKey.ts';
import { deleteSet, freshSetKey, nameSet, setChoicesOfSet, shareChoices } from '../src/builder/edits/responseSets.ts';
import {
  addSection,
  copySection,
  deleteSection,
  joinToSectionAbove,
  moveSection,
  newSection,
  setSectionRule,
  setSectionText,
  setSectionWeight,
  splitSection,
} from '../src/builder/edits/sections.ts';
import type { Container, Spot } from '../src/builder/edits/spot.ts';
import { withWords } from '../src/builder/edits/writing.ts';

const types = Object.keys(questionTypes) as QuestionType[];

/** An edit as its author chooses it: by place, because what stands there is known only when it is done. */
export type AnyEdit = { name: string; does: (definition: Definition) => Definition };

type Chosen = { a: number; b: number; c: number; type: QuestionType; words: string; value: unknown; name: string };

const chosen: fc.Arbitrary<Chosen> = fc.record({
  a: fc.nat(40),
  b: fc.nat(40),
  c: fc.nat(6),
  type: fc.constantFrom(...types),
  words: fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom('制动', '{item_1} 的制动', '1. 灯光\t全亮\n2. 轮胎', '', 'half \ud83d of a sign', 'nul\0l'),
  ),
  value: fc.oneof(
    fc.boolean(),
    fc.integer(),
    fc.double(),
    fc.constant(undefined),
    fc.constantFrom('x', null, [], {}, { kind: 'question', key: 'item_1' }),
  ),
  name: fc.constantFrom(
    'required',
    'min',
    'max',
    'maxLength',
    'showWhen',
    'help',
    'choices',
    'rows',
    'naAllowed',
    'carryForward',
    'nonsense',
  ),
});

const at = <Item>(items: readonly Item[], index: number): Item | undefined =>
  items.length === 0 ? undefined : items[index % items.length];
const questionAt = (definition: Definition, index: number): Question | undefined =>
  at(
    [...walkQuestions(definition)].map(({ question }) => question),
    index,
  );
const keyAt = (definition: Definition, index: number): Key => questionAt(definition, index)?.key ?? 'nobody';
const setAt = (definition: Definition, index: number): Key => at(Object.keys(definition.responseSets ?? {}), index) ?? 'no_set';
const sectionAt = (definition: Definition, index: number): Key => at(definition.sections, index)?.key ?? 'nowhere';

function spotAt(definition: Definition, { a, b }: Chosen): Spot {
  const groups = [...walkQuestions(definition)].filter(({ question }) => question.type === 'group').map(({ question }) => question.key);
  const containers: Container[] = [...definition.sections.map(({ key }) => ({ section: key })), ...groups.map((group) => ({ group }))];
  return { in: at(containers, a) ?? { section: 'nowhere' }, index: b };
}

const someKeys = (definition: Definition, { a, b, c }: Chosen): Set<Key> =>
  new Set([a, b, a + c].slice(0, 1 + (c % 3)).map((index) => keyAt(definition, index)));

const kinds: Readonly<Record<string, (definition: Definition, chosen: Chosen) => Definition>> = {
  add: (definition, one) =>
    addQuestions(definition, [newQuestion(one.type, makeFreshKeys(definition)(prefixOf(one.type)), { en: 'x' })], spotAt(definition, one)),
  addWithAnyKey: (definition, one) =>
    addQuestions(
      definition,
      [newQuestion(one.type, one.c === 0 ? sectionAt(definition, one.b) : keyAt(definition, one.a))],
      spotAt(definition, one),
    ),
  move: (definition, one) => moveQuestions(definition, someKeys(definition, one), spotAt(definition, one)),
  step: (definition, one) => stepQuestions(definition, someKeys(definition, one), one.c % 2 ? 1 : -1),
  intoGroup: (definition, one) => moveIntoGroupAbove(definition, someKeys(definition, one)),
  outOfGroup: (definition, one) => moveOutOfGroup(definition, someKeys(definition, one)),
  copy: (definition, one) => copyQuestions(definition, someKeys(definition, one), nothingTaken).definition,
  delete: (definition, one) => deleteQuestions(definition, someKeys(definition, one)),
  deleteWithRules: (definition, one) => {
    const keys = someKeys(definition, one);
    return deleteQuestions(withoutRulesOn(definition, keys), keys);
  },
  changeType: (definition, one) => changeType(definition, keyAt(definition, one.a), one.type).definition,
  setProperty: (definition, one) => setProperty(definition, keyAt(definition, one.a), one.name, one.value),
  setText: (definition, one) => setText(definition, keyAt(definition, one.a), one.c % 2 ? 'label' : 'help', 'zh-CN', one.words),
  rename: (definition, one) => renameKey(definition, keyAt(definition, one.a), one.words || 'renamed'),
  group: (definition, one) => groupQuestions(definition, someKeys(definition, one), makeFreshKeys(definition)('group'), {}),
  ungroup: (definition, one) => ungroup(definition, keyAt(definition, one.a)),
  paste: (definition, one) =>
    addQuestions(
      definition,
      checkItemsFrom(readLines(one.words), { locale: 'zh-CN', isInGroup: true, freshKey: makeFreshKeys(definition) }),
      spotAt(definition, one),
    ),
  addSection: (definition, one) => addSection(definition, newSection(makeFreshKeys(definition)('section')), one.a),
  moveSection: (definition, one) => moveSection(definition, sectionAt(definition, one.a), one.b),
  copySection: (definition, one) => copySection(definition, sectionAt(definition, one.a), nothingTaken).definition,
  deleteSection: (definition, one) => (one.c === 0 ? deleteSection(definition, sectionAt(definition, one.a)) : definition),
  joinSection: (definition, one) => joinToSectionAbove(definition, sectionAt(definition, one.a)),
  splitSection: (definition, one) => splitSection(definition, keyAt(definition, one.a), makeFreshKeys(definition)('section'), {}),
  sectionText: (definition, one) => setSectionText(definition, sectionAt(definition, one.a), one.c % 2 ? 'title' : 'help', 'en', one.words),
  templateText: (definition, one) => setTemplateText(definition, one.c % 2 ? 'title' : 'description', 'en', one.words),
  changeChoices: (definition, one) => {
    const question = questionAt(definition, one.a);
    const list = question && ('choices' in question ? 'choices' : 'rows' in question ? 'rows' : undefined);
    return list === undefined ? definition : setProperty(definition, question!.key, list, changeEntries(entriesIn(question!, list), one));
  },
  setting: (definition, one) => setSetting(definition, 'passTheRest', one.c % 2 === 0 ? true : undefined),
  rule: (definition, one) =>
    setProperty(definition, keyAt(definition, one.a), one.c % 2 ? 'showWhen' : 'requiredWhen', fails(keyAt(definition, one.b))),
  constrain: (definition, one) => {
    const constraint = {
      that: fails(keyAt(definition, one.b)),
      message: withWords(undefined, 'zh-CN', `x${one.words}`),
      severity: 'error',
    };
    return setProperty(definition, keyAt(definition, one.a), 'constraints', one.c === 0 ? undefined : [constraint]);
  },
  follow: (definition, one) => {
    // oxlint-disable-next-line unicorn/no-thenable -- a definition is awaited by nobody
    const consequence = { when: fails(keyAt(definition, one.b)), then: { do: one.c % 2 ? 'require_note' : 'require_photo' } };
    return setProperty(definition, keyAt(definition, one.a), 'consequences', [consequence]);
  },
  sectionRule: (definition, one) =>
    setSectionRule(definition, sectionAt(definition, one.a), one.c === 0 ? undefined : fails(keyAt(definition, one.b))),
  sectionWeight: (definition, one) => setSectionWeight(definition, sectionAt(definition, one.a), one.c === 0 ? undefined : one.b),
  share: (definition, one) =>
    shareChoices(definition, [keyAt(definition, one.a)], freshSetKey([definition]), withWords(undefined, 'en', one.words)),
  chooseSource: (definition, one) => chooseSource(definition, keyAt(definition, one.a), one.c === 0 ? undefined : setAt(definition, one.b)),
  nameSet: (definition, one) => nameSet(definition, setAt(definition, one.a), 'en', one.words),
  changeSet: (definition, one) => {
    const set = setAt(definition, one.a);
    return setChoicesOfSet(definition, set, changeEntries(definition.responseSets?.[set]?.choices ?? [], one));
  },
  deleteSet: (definition, one) => deleteSet(definition, setAt(definition, one.a)),
  addTest: (definition, one) => {
    const answers = { [keyAt(definition, one.a)]: { value: one.c % 2 ? 'fail' : 'pass' } };
    return addFormTest(definition, recordFormTest(definition, one.words, answers, { today: '2026-11-25' }));
  },
  renameTest: (definition, one) => renameFormTest(definition, one.c, one.words),
  deleteTest: (definition, one) => deleteFormTest(definition, one.c),
};

const entriesIn = (question: Question, list: 'choices' | 'rows'): Entry[] =>
  ((question as unknown as Record<string, unknown>)[list] as Entry[] | undefined) ?? [];

function changeEntries(entries: readonly Entry[], { b, c, words }: Chosen): Entry[] {
  const key = at(entries, b)?.key ?? 'nobody';
  const changes: (() => Entry[])[] = [
    () => addEntries(entries, [`x${words}`], 'en', 'entry'),
    () => relabelEntry(entries, key, 'en', `y${words}`),
    () => moveEntry(entries, key, b % 3),
    () => deleteEntry(entries, key, false),
    () => deleteEntry(entries, key, true),
  ];
  return changes[c % changes.length]!();
}

export const anyEdit: fc.Arbitrary<AnyEdit> = fc
  .tuple(fc.constantFrom(...Object.keys(kinds)), chosen)
  .map(([name, one]) => ({ name, does: (definition) => kinds[name]!(definition, one), toString: () => `${name} ${fc.stringify(one)}` }));

const empty: Definition = {
  format: 1,
  locales: ['zh-CN', 'en'],
  title: { 'zh-CN': '车辆检查' },
  settings: { signOff: 'none' },
  sections: [newSection('section_1', { 'zh-CN': '检查内容' })],
};

/** A form with rules that read other questions, grown by edits. */
export const anyDefinition: fc.Arbitrary<Definition> = fc.array(anyEdit, { maxLength: 25 }).map((edits) =>
  edits.reduce(
    (definition, edit) => edit.does(definition),
    addQuestions(
      empty,
      [
        newQuestion('single_choice', 'single_choice_1', { 'zh-CN': '类型' }),
        {
          ...newQuestion('check', 'item_1', { 'zh-CN': '制动' }),
          // oxlint-disable-next-line unicorn/no-thenable -- a definition is awaited by nobody
          consequences: [{ when: fails('item_1'), then: { do: 'require_note' } }],
        },
        { ...newQuestion('text', 'text_1', { 'zh-CN': '{item_1} 的原因' }), showWhen: fails('item_1') },
        newQuestion('group', 'group_1', { 'zh-CN': '灭火器' }),
      ] as Question[],
      { in: { section: 'section_1' }, index: 0 },
    ),
  ),
);

function fails(key: Key) {
  return {
    kind: 'compare' as const,
    op: '=' as const,
    left: { kind: 'question' as const, key },
    right: { kind: 'literal' as const, value: 'fail' },
  };
}
