/** What belongs to the whole: its title, its settings, its response sets, its tests. */
import { isSame } from '@anjian/schema/definition/isSame.ts';
import type { ResponseSets } from '@anjian/schema/definition/choice.ts';
import type { Definition, Key, ResponseSet } from '@anjian/schema/definition/definition.ts';
import type { FormTest } from '@anjian/schema/formTests/formTest.ts';
import { addFormTest } from '../edits/formTests.ts';
import type { PartedEntry } from './entries.ts';
import { mergeProperties, type Side } from './properties.ts';

type Whole = Omit<Definition, 'sections'>;

export type PreferredParts = { part: (part: string) => Side; entry: (part: string, list: string, key: Key) => Side | undefined };
export type MergedWhole = { merged: Whole; parted: string[]; entries: { part: string; entry: PartedEntry }[] };

/** `parted` names what both changed otherwise: `title`, `settings.signOff`, `responseSets.set_1`. */
export function mergeWhole(base: Definition, mine: Definition, theirs: Definition, prefer: PreferredParts): MergedWhole {
  const parted: string[] = [];
  const entries: MergedWhole['entries'] = [];
  /** each member by itself, so that one can be theirs and the next one mine */
  const merge = <T extends object>(prefix: string, was: T | undefined, here: T, there: T): T => {
    const names = new Set([...Object.keys(there), ...Object.keys(here)]) as Set<keyof T & string>;
    const members = [...names].flatMap((name) => {
      const part = `${prefix}${name}`;
      const pick = (from: T | undefined) => (from && name in from ? { [name]: from[name] } : {});
      const one = mergeProperties<object>(pick(was), pick(here), pick(there), { all: prefer.part(part), entry: () => undefined });
      if (one.parted.length > 0) parted.push(part);
      return Object.entries(one.merged);
    });
    return Object.fromEntries(members) as T;
  };
  const responseSets = mergeSets();
  const plain = ({
    sections: _sections,
    settings: _settings,
    responseSets: _sets,
    tests: _tests,
    locales: _locales,
    ...rest
  }: Definition) => rest;
  const tests = mergeTests(base.tests ?? [], mine.tests ?? [], theirs);
  const merged: Whole = {
    ...merge('', plain(base), plain(mine), plain(theirs)),
    locales: mergeList(base.locales, mine.locales, theirs.locales),
    settings: merge('settings.', base.settings, mine.settings, theirs.settings),
    ...(Object.keys(responseSets).length > 0 ? { responseSets } : {}),
    ...(tests.length > 0 ? { tests: [...tests] } : {}),
  };
  return { merged, parted, entries };

  /** A set that both have is merged choice by choice. */
  function mergeSets(): ResponseSets {
    const [was, here, there] = [base, mine, theirs].map(({ responseSets: sets = {} }) => sets) as [
      ResponseSets,
      ResponseSets,
      ResponseSets,
    ];
    const shared = Object.keys(here).filter((set) => Object.hasOwn(there, set));
    const without = (sets: ResponseSets) => Object.fromEntries(Object.entries(sets).filter(([set]) => !shared.includes(set)));
    const alone = merge('responseSets.', without(was), without(here), without(there));
    const together = shared.map((set): [Key, ResponseSet] => {
      const part = `responseSets.${set}`;
      const one = mergeProperties<ResponseSet>(was[set], here[set]!, there[set]!, {
        all: prefer.part(part),
        entry: (list, key) => prefer.entry(part, list, key),
      });
      if (one.parted.length > 0) parted.push(part);
      entries.push(...one.entries.map((entry) => ({ part, entry })));
      return [set, one.merged];
    });
    const found = new Map([...Object.entries(alone), ...together]);
    // In their order, mine behind.
    return Object.fromEntries(
      [...new Set([...Object.keys(there), ...Object.keys(here)])].flatMap((set) => {
        const merged = found.get(set);
        return merged ? [[set, merged]] : [];
      }),
    );
  }
}

/** My order when only I changed it; else theirs, without what I took out and with what I added. */
function mergeList(base: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] {
  if (isSame(base, theirs)) return [...mine];
  const left = theirs.filter((one) => mine.includes(one) || !base.includes(one));
  return [...left, ...mine.filter((one) => !base.includes(one) && !theirs.includes(one))];
}

/** A test that both changed is there twice, under two names. */
function mergeTests(base: readonly FormTest[], mine: readonly FormTest[], theirs: Definition): readonly FormTest[] {
  if (isSame(base, theirs.tests ?? [])) return mine;
  const named = (tests: readonly FormTest[], name: string) => tests.find((test) => test.name === name);
  // Who took out what the other one left as it was, took it out.
  const left = (theirs.tests ?? []).filter(({ name }) => named(mine, name) || !isSame(named(base, name), named(theirs.tests ?? [], name)));
  return mine.reduce<Definition>(
    (merged, test) => {
      const [was, there] = [named(base, test.name), named(merged.tests ?? [], test.name)];
      if (isSame(test, there) || (isSame(test, was) && !there)) return merged;
      if (isSame(test, was)) return merged;
      if (there && isSame(there, was)) return { ...merged, tests: merged.tests!.map((one) => (one === there ? test : one)) };
      return addFormTest(merged, test);
    },
    { ...theirs, tests: left },
  ).tests!;
}
