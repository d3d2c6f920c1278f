import { describe, expect, it } from 'vitest';
import { fromOutline, outlineOf } from '../../../test/outline.ts';
import { setProperty } from '../edits/properties.ts';
import { BuilderStore } from './builderStore.ts';
import { addQuestion, askToDelete, copy, dissolve, gather, intoGroup, outOfGroup, remove, step } from './commands.ts';
import {
  appendSection,
  askToDeleteSection,
  copyWholeSection,
  joinSection,
  referencesToSection,
  splitAt,
  stepSection,
} from './sectionCommands.ts';
import { extendSelection, selectedKeys, selectQuestion, toggleQuestion } from './selection.ts';

function open(line: string): BuilderStore {
  const definition = fromOutline(line);
  return new BuilderStore({ saved: { definition, revision: 1 }, locale: 'zh-CN' });
}

const outline = (store: BuilderStore) => outlineOf(store.definition);
const selected = (store: BuilderStore) => [...selectedKeys(store.getState().selection)].join(' ');
const said = (store: BuilderStore) => store.getState().said.sentence.replace('builder.said.', '');

describe('commands on questions', () => {
  it.each<
    [what: string, before: string, select: string[], act: (store: BuilderStore) => unknown, after: string, then: string, says: string]
  >([
    ['add behind what is selected', 'one: a b', ['a'], (store) => addQuestion(store, 'text'), 'one: a text_1 b', 'text_1', 'added'],
    [
      'add at the end when nothing is',
      'one: a | two: b',
      [],
      (store) => addQuestion(store, 'check'),
      'one: a | two: b item_1',
      'item_1',
      'added',
    ],
    ['step on', 'one: a b', ['a'], (store) => step(store, new Set(['a']), 1), 'one: b a', 'a', 'moved'],
    ['stay at the end', 'one: a b', ['b'], (store) => step(store, new Set(['b']), 1), 'one: a b', 'b', 'cannotMove'],
    ['copy several', 'one: a b', ['a', 'b'], (store) => copy(store, new Set(['a', 'b'])), 'one: a b a_1 b_1', 'a_1 b_1', 'copied'],
    ['gather', 'one: a b c', ['a', 'c'], (store) => gather(store, new Set(['a', 'c'])), 'one: group_1(a c) b', 'group_1', 'grouped'],
    ['dissolve', 'one: g(a b) c', ['g'], (store) => dissolve(store, 'g'), 'one: a b c', '', 'ungrouped'],
    ['go into the group above', 'one: g(a) b', ['b'], (store) => intoGroup(store, new Set(['b'])), 'one: g(a b)', 'b', 'moved'],
    ['find no group above', 'one: a b', ['b'], (store) => intoGroup(store, new Set(['b'])), 'one: a b', 'b', 'noGroupAbove'],
    ['go out of the group', 'one: g(a) b', ['a'], (store) => outOfGroup(store, new Set(['a'])), 'one: g() a b', 'a', 'moved'],
    ['delete and go on at the one before', 'one: a b c', ['b'], (store) => askToDelete(store, new Set(['b'])), 'one: a c', 'a', 'deleted'],
  ])('%s', (_what, before, select, act, after, then, says) => {
    const store = open(before);
    store.select(select.length > 0 ? { of: 'questions', keys: new Set(select) } : { of: 'template' });
    act(store);
    expect([outline(store), selected(store), said(store)]).toEqual([after, then, says]);
    store.undo();
    expect(outline(store)).toBe(outlineOf(fromOutline(before)));
  });

  it('ask before what others speak of goes, and take the rules along when told to', () => {
    const store = open('one: a b');
    store.edit('builder.step.rule', (definition) =>
      setProperty(definition, 'b', 'showWhen', { kind: 'call', name: 'is_blank', args: [{ kind: 'question', key: 'a' }] }),
    );
    askToDelete(store, new Set(['a']));
    expect(store.getState().asking).toEqual({ about: 'delete', keys: new Set(['a']) });
    remove(store, new Set(['a']), true);
    expect(outline(store)).toBe('one: b');
    expect(store.definition.sections[0]!.questions[0]).not.toHaveProperty('showWhen');
    expect(store.getState().asking).toBeUndefined();
  });

  it('make a section where there is none', () => {
    const store = open('one: a');
    store.edit('builder.step.deleteSection', (definition) => ({ ...definition, sections: [] }));
    addQuestion(store, 'check');
    expect(outline(store)).toBe('section_1: item_1');
  });

  it('never take a key that a published version used', () => {
    const store = open('one: a');
    store.set({ published: new Set(['item_1', 'item_7']) });
    addQuestion(store, 'check');
    expect(outline(store)).toBe('one: a item_8');
  });
});

describe('commands on sections', () => {
  it.each<[what: string, before: string, act: (store: BuilderStore) => unknown, after: string, says: string]>([
    ['append', 'one: a', appendSection, 'one: a | section_1:', 'sectionAdded'],
    ['step', 'one: a | two: b', (store) => stepSection(store, 'two', -1), 'two: b | one: a', 'sectionMoved'],
    ['copy', 'one: a', (store) => copyWholeSection(store, 'one'), 'one: a | section_1: a_1', 'sectionCopied'],
    ['join', 'one: a | two: b', (store) => joinSection(store, 'two'), 'one: a b', 'sectionJoined'],
    ['split', 'one: a b c', (store) => splitAt(store, 'b'), 'one: a | section_1: b c', 'sectionAdded'],
    ['delete an empty one at once', 'one: a | two:', (store) => askToDeleteSection(store, 'two'), 'one: a', 'sectionDeleted'],
  ])('%s', (_what, before, act, after, says) => {
    const store = open(before);
    act(store);
    expect([outline(store), said(store)]).toEqual([after, says]);
  });

  it('ask before questions go with a section, and know who outside speaks of them', () => {
    const store = open('one: a b | two: c');
    for (const key of ['b', 'c']) {
      store.edit('builder.step.rule', (definition) =>
        setProperty(definition, key, 'showWhen', { kind: 'call', name: 'is_blank', args: [{ kind: 'question', key: 'a' }] }),
      );
    }
    askToDeleteSection(store, 'one');
    expect(store.getState().asking).toEqual({ about: 'delete_section', section: 'one' });
    expect(referencesToSection(store, 'one').map(({ by }) => by)).toEqual([{ question: 'c' }]);
  });
});

describe('choosing several', () => {
  const { definition } = open('one: a g(b c) d | two: e');

  it('goes one by one, and in the order of the form', () => {
    const two = toggleQuestion(selectQuestion('a'), 'd');
    expect(selectedKeys(two)).toEqual(new Set(['a', 'd']));
    expect(toggleQuestion(toggleQuestion(two, 'a'), 'd')).toEqual({ of: 'template' });
    expect([...selectedKeys(extendSelection(selectQuestion('b'), 'e', definition))]).toEqual(['b', 'c', 'd', 'e']);
    expect([...selectedKeys(extendSelection({ of: 'template' }, 'd', definition))]).toEqual(['d']);
  });
});
