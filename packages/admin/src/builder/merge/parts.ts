/** What belongs to the whole: its title, its settings, its response sets, its tests. */
import { isSame } from '@anjian/schema/definition/isSame.ts';
import type { Definition } from '@anjian/schema/definition/definition.ts';
import type { FormTest } from '@anjian/schema/formTests/formTest.ts';
import { addFormTest } from '../edits/formTests.ts';
import { mergeProperties, type Side } from './properties.ts';

type Whole = Omit<Definition, 'sections'>;

/** `parted` names what both changed otherwise: `title`, `settings.signOff`, `responseSets.set_1`. */
export function mergeWhole(
  base: Definition,
  mine: Definition,
  theirs: Definition,
  preferFor: (part: string) => Side,
): { merged: Whole; parted: string[] } {
  const parted: string[] = [];
  /** each member by itself, so that one can be theirs and the next one mine */
  const merge = <T extends object>(prefix: string, was: T | undefined, here: T, there: T): T => {
    const names = new Set([...Object.keys(there), ...Object.keys(here)]) as Set<keyof T & string>;
    const members = [...names].flatMap((name) => {
      const pick = (from: T | undefined) => (from && name in from ? { [name]: from[name] } : {});
      const one = mergeProperties<object>(pick(was), pick(here), pick(there), preferFor(`${prefix}${name}`));
      if (one.parted.length > 0) parted.push(`${prefix}${name}`);
      return Object.entries(one.merged);
    });
    return Object.fromEntries(members) as T;
  };
  const plain = ({
    sections: _sections,
    settings: _settings,
    responseSets: _sets,
    tests: _tests,
    locales: _locales,
    ...rest
  }: Definition) => rest;
  const responseSets = merge('responseSets.', base.responseSets ?? {}, mine.responseSets ?? {}, theirs.responseSets ?? {});
  const tests = mergeTests(base.tests ?? [], mine.tests ?? [], theirs);
  const merged: Whole = {
    ...merge('', plain(base), plain(mine), plain(theirs)),
    locales: mergeList(base.locales, mine.locales, theirs.locales),
    settings: merge('settings.', base.settings, mine.settings, theirs.settings),
    ...(Object.keys(responseSets).length > 0 ? { responseSets } : {}),
    ...(tests.length > 0 ? { tests: [...tests] } : {}),
  };
  return { merged, parted };
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
