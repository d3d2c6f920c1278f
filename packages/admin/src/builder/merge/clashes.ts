/** Two authors press "add" and get the same key for two questions: mine takes another, and whatever I wrote about it follows. */
import { isSame } from '@anjian/schema/definition/isSame.ts';
import type { Definition, Key } from '@anjian/schema/definition/definition.ts';
import type { Entry } from '../edits/choices.ts';
import { keysOf, makeFreshKeys, prefixFrom } from '../edits/keys.ts';
import { renameKey, renameSectionKey } from '../edits/renameKey.ts';
import { freshSetKey } from '../edits/responseSets.ts';
import { mapQuestions, withSections } from '../edits/spot.ts';
import { nodesOf, type Nodes } from './nodes.ts';
import { entriesOf, renameEntry, type ListOfEntries } from './renameEntry.ts';

export function withoutClashes(base: Definition, mine: Definition, theirs: Definition, taken: ReadonlySet<Key>): Definition {
  const [was, here, there] = [nodesOf(base), nodesOf(mine), nodesOf(theirs)];
  const fresh = makeFreshKeys(mine, new Set([...taken, ...keysOf(base), ...keysOf(theirs)]));
  let free = withoutSetClashes(base, mine, theirs);
  const clashesIn = (draft: Definition) =>
    [...nodesOf(draft).values()].filter(({ key, is, own }) => {
      const other = there.get(key);
      if (!other || (was.get(key)?.is === is && other.is === is)) return false;
      return other.is !== is || !isSame(own, other.own);
    });
  // What both added alike is alike no more when what it speaks of has got another key.
  for (let clashes = clashesIn(free); clashes.length > 0; clashes = clashesIn(free)) {
    for (const { key, is } of clashes) {
      const next = fresh(prefixFrom(key));
      free = is === 'section' ? renameSectionKey(free, key, next) : renameKey(free, key, next);
    }
  }
  return withoutEntryClashes(base, free === mine ? mine : withUntouched(was, here, free), theirs);
}

/** What I left as it was speaks of what stood there before, and not of what I added under that key. */
function withUntouched(was: Nodes, here: Nodes, renamed: Definition): Definition {
  const keep = <Whole extends { key: Key }>(whole: Whole): Whole => {
    const [before, written] = [was.get(whole.key)?.own, here.get(whole.key)?.own];
    if (!before || !written) return whole;
    const names = Object.keys(whole).filter((name) => name !== 'questions');
    const kept = names.map((name) => [name, untouched(read(before, name), read(written, name), read(whole, name))]);
    return { ...whole, ...Object.fromEntries(kept) } as Whole;
  };
  return withSections(mapQuestions(renamed, keep), keep);
}

function untouched(before: unknown, written: unknown, renamed: unknown): unknown {
  if (isSame(before, written)) return written;
  if (!isRecord(before) || !isRecord(written) || !isRecord(renamed)) return renamed;
  const kept = Object.keys(renamed).map((name) => [name, untouched(read(before, name), read(written, name), renamed[name])]);
  return Object.fromEntries(kept) as unknown;
}

function read(whole: object, name: string): unknown {
  return (whole as Record<string, unknown>)[name];
}

function isRecord(json: unknown): json is Record<string, unknown> {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

function withoutSetClashes(base: Definition, mine: Definition, theirs: Definition): Definition {
  let free = mine;
  for (const [key, set] of Object.entries(mine.responseSets ?? {})) {
    const other = theirs.responseSets?.[key];
    if (!other || base.responseSets?.[key] || isSame(set, other)) continue;
    const next = freshSetKey([base, free, theirs]);
    const { [key]: renamed, ...others } = free.responseSets ?? {};
    free = mapQuestions({ ...free, responseSets: { ...others, [next]: renamed! } }, (question) =>
      'responseSet' in question && question.responseSet === key ? { ...question, responseSet: next } : question,
    );
  }
  return free;
}

/** Two choices that both added under one key are two choices. */
function withoutEntryClashes(base: Definition, mine: Definition, theirs: Definition): Definition {
  const all = [base, mine, theirs].map((definition) => ({ sets: definition.responseSets ?? {}, nodes: nodesOf(definition) }));
  const places: ListOfEntries[] = [
    ...Object.keys(mine.responseSets ?? {}).map((set): ListOfEntries => ({ set })),
    ...[...all[1]!.nodes.keys()].flatMap((question) => (['choices', 'rows'] as const).map((list): ListOfEntries => ({ question, list }))),
  ];
  let free = mine;
  for (const where of places) {
    const [was = [], here, there] = all.map(({ sets, nodes }) => entriesAt(where, sets, nodes));
    if (!here || !there) continue;
    const known = new Set([...was, ...here, ...there].map(({ key }) => key));
    for (const entry of here) {
      const other = there.find(({ key }) => key === entry.key);
      if (!other || was.some(({ key }) => key === entry.key) || isSame(entry, other)) continue;
      const next = freshEntryKey(entry.key, known);
      known.add(next);
      free = renameEntry(free, where, entry.key, next);
    }
  }
  return free;
}

function entriesAt(where: ListOfEntries, sets: NonNullable<Definition['responseSets']>, nodes: Nodes): Entry[] | undefined {
  if ('set' in where) return Object.hasOwn(sets, where.set) ? sets[where.set]?.choices : undefined;
  const node = nodes.get(where.question);
  return node?.is === 'question' ? entriesOf(node.own, where.list) : undefined;
}

/** choice_3 → choice_4, pass → pass_1 */
function freshEntryKey(key: Key, known: ReadonlySet<Key>): Key {
  const prefix = prefixFrom(key);
  let number = 1;
  while (known.has(`${prefix}_${number}`)) number++;
  return `${prefix}_${number}`;
}
