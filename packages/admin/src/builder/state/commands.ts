/** What an author does with questions, each with its step in the history, its selection afterwards, and what is said of it. */
import type { Definition, Key, Question, QuestionType } from '@anjian/schema/definition/definition.ts';
import { findQuestion } from '@anjian/schema/definition/walk.ts';
import { readLines } from '../../terms/pastedLines.ts';
import { addQuestions } from '../edits/addQuestions.ts';
import { blankBefore } from '../edits/blankItems.ts';
import { changeType } from '../edits/changeType.ts';
import { copyQuestions } from '../edits/copyQuestions.ts';
import { deleteQuestions } from '../edits/deleteQuestions.ts';
import { groupQuestions, ungroup } from '../edits/groups.ts';
import { makeFreshKeys, prefixOf } from '../edits/keys.ts';
import { checkItemsFrom } from '../edits/checkItems.ts';
import { moveIntoGroupAbove, moveOutOfGroup, moveQuestions, outermost, stepQuestions } from '../edits/moveQuestions.ts';
import { newQuestion } from '../edits/newQuestion.ts';
import { findReferences, withoutRulesOn } from '../edits/references.ts';
import { addSection, newSection } from '../edits/sections.ts';
import { questionsIn, spotOf, type Spot } from '../edits/spot.ts';
import type { BuilderStore } from './builderStore.ts';
import { nameOf } from './naming.ts';
import { selectedKeys, selectQuestion } from './selection.ts';

/** Right behind what is selected; at the end of the selected section, or of the last one. */
export function spotForNew(store: BuilderStore): Spot {
  const { selection } = store.getState();
  const { definition } = store;
  const last = outermost(definition, selectedKeys(selection)).at(-1);
  const spot = last && spotOf(definition, last.key);
  if (spot) return { in: spot.in, index: spot.index + 1 };
  const section = definition.sections.find(({ key }) => selection.of === 'section' && key === selection.key) ?? definition.sections.at(-1);
  return { in: { section: section?.key ?? ensureSection(store) }, index: section?.questions.length ?? 0 };
}

/** A template without any section gets one, so that there is a place to write. */
function ensureSection(store: BuilderStore): Key {
  const key = freshKeys(store)('section');
  store.edit('builder.step.addSection', (definition) => addSection(definition, newSection(key), 0));
  return key;
}

function freshKeys(store: BuilderStore) {
  return makeFreshKeys(store.definition, store.getState().published);
}

export function addQuestion(store: BuilderStore, type: QuestionType, spot: Spot = spotForNew(store)): Key | undefined {
  const key = freshKeys(store)(prefixOf(type));
  return put(store, [newQuestion(type, key)], spot) ? key : undefined;
}

/** Lines or a table become check items; the caret follows unless it should stay. How many were added. */
export function addLines(
  store: BuilderStore,
  pasted: string,
  spot: Spot = spotForNew(store),
  caret: 'follows' | 'stays' = 'follows',
): number {
  const items = checkItemsFrom(readLines(pasted), {
    locale: store.getState().locale,
    isInGroup: 'group' in spot.in,
    freshKey: freshKeys(store),
  });
  if (items.length === 0 || !put(store, items, spot, 'builder.step.paste', caret)) return 0;
  store.say('builder.said.pasted', { smart_count: items.length });
  return items.length;
}

function put(
  store: BuilderStore,
  questions: Question[],
  spot: Spot,
  step = 'builder.step.add',
  caret: 'follows' | 'stays' = 'follows',
): boolean {
  const last = questions.at(-1)!;
  const blank = step === 'builder.step.paste' ? blankBefore(store.definition, spot) : undefined;
  const place = (definition: Definition) =>
    blank === undefined
      ? addQuestions(definition, questions, spot)
      : addQuestions(deleteQuestions(definition, new Set([blank])), questions, { ...spot, index: spot.index - 1 });
  if (!store.edit(step, place)) {
    store.say('builder.said.noRoom');
    return false;
  }
  store.select(selectQuestion(last.key));
  if (caret === 'follows') store.putCaret(last.key);
  if (questions.length === 1) store.say('builder.said.added', { at: spot.index + (blank === undefined ? 1 : 0) });
  return true;
}

/** What most rows of a checklist are followed by: another of the same kind. */
const rarelyRepeated: ReadonlySet<QuestionType> = new Set(['group', 'matrix', 'calculated', 'note', 'hidden']);

export function addAfter(store: BuilderStore, key: Key): void {
  const question = findQuestion(store.definition, key);
  const spot = spotOf(store.definition, key);
  if (!question || !spot) return;
  addQuestion(store, rarelyRepeated.has(question.type) ? 'check' : question.type, { in: spot.in, index: spot.index + 1 });
}

export function step(store: BuilderStore, keys: ReadonlySet<Key>, by: -1 | 1): void {
  if (store.edit('builder.step.move', (definition) => stepQuestions(definition, keys, by))) sayWhere(store, keys);
  else store.say('builder.said.cannotMove');
}

export function moveTo(store: BuilderStore, keys: ReadonlySet<Key>, to: Spot): void {
  if (store.edit('builder.step.move', (definition) => moveQuestions(definition, keys, to))) sayWhere(store, keys);
}

export function intoGroup(store: BuilderStore, keys: ReadonlySet<Key>): void {
  if (store.edit('builder.step.move', (definition) => moveIntoGroupAbove(definition, keys))) sayWhere(store, keys);
  else store.say('builder.said.noGroupAbove');
}

export function outOfGroup(store: BuilderStore, keys: ReadonlySet<Key>): void {
  if (store.edit('builder.step.move', (definition) => moveOutOfGroup(definition, keys))) sayWhere(store, keys);
  else store.say('builder.said.cannotMove');
}

/** "Moved: brakes, third of eight in Condition" */
function sayWhere(store: BuilderStore, keys: ReadonlySet<Key>): void {
  const { definition } = store;
  const first = outermost(definition, keys)[0];
  const spot = first && spotOf(definition, first.key);
  if (!spot) return;
  store.say('builder.said.moved', {
    name: nameOf(store, first.key),
    at: spot.index + 1,
    count: questionsIn(definition, spot.in)?.length ?? 0,
    where: nameOf(store, 'section' in spot.in ? spot.in.section : spot.in.group),
  });
}

export function copy(store: BuilderStore, keys: ReadonlySet<Key>): void {
  let copied: Key[] = [];
  const change = store.edit('builder.step.copy', (definition) => {
    const result = copyQuestions(definition, keys, store.getState().published);
    copied = result.keys;
    return result.definition;
  });
  if (!change) return store.say('builder.said.noRoom');
  store.select({ of: 'questions', keys: new Set(copied) });
  store.say('builder.said.copied', { smart_count: copied.length });
}

/** Deletes at once what nobody speaks of; asks first when rules or texts do. */
export function askToDelete(store: BuilderStore, keys: ReadonlySet<Key>): void {
  if (findReferences(store.definition, keys).length > 0) store.set({ asking: { about: 'delete', keys } });
  else remove(store, keys);
}

export function remove(store: BuilderStore, keys: ReadonlySet<Key>, withRules = false): void {
  const next = neighbourOf(store, keys);
  store.edit('builder.step.delete', (definition) => deleteQuestions(withRules ? withoutRulesOn(definition, keys) : definition, keys));
  store.set({ asking: undefined });
  if (next !== undefined) {
    store.select(selectQuestion(next));
    store.putCaret(next);
  }
  store.say('builder.said.deleted', { smart_count: keys.size });
}

/** The question before the first that goes, else the one behind it: where one goes on writing. */
function neighbourOf(store: BuilderStore, keys: ReadonlySet<Key>): Key | undefined {
  const first = outermost(store.definition, keys)[0];
  const spot = first && spotOf(store.definition, first.key);
  const there = (spot && questionsIn(store.definition, spot.in)) ?? [];
  const before = there.slice(0, spot?.index ?? 0).findLast(({ key }) => !keys.has(key));
  return (before ?? there.find(({ key }) => !keys.has(key)))?.key;
}

export function gather(store: BuilderStore, keys: ReadonlySet<Key>): void {
  const fresh = freshKeys(store)('group');
  if (!store.edit('builder.step.group', (definition) => groupQuestions(definition, keys, fresh, {})))
    return store.say('builder.said.noRoom');
  store.select(selectQuestion(fresh));
  store.putCaret(fresh);
  store.say('builder.said.grouped', { smart_count: keys.size });
}

export function dissolve(store: BuilderStore, key: Key): void {
  if (store.edit('builder.step.ungroup', (definition) => ungroup(definition, key))) store.say('builder.said.ungrouped');
}

/** Another type; gives the properties that found no place in it. */
export function turnInto(store: BuilderStore, key: Key, type: QuestionType): string[] {
  let lost: string[] = [];
  store.edit('builder.step.changeType', (definition) => {
    const changed = changeType(definition, key, type);
    lost = changed.lost;
    return changed.definition;
  });
  return lost;
}
