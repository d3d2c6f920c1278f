/** The form tests of a definition: kept in order, told apart by their names. */
import type { Definition } from '@anjian/schema/definition/definition.ts';
import { longestTestName, type FormTest, type Situation } from '@anjian/schema/formTests/formTest.ts';
import { recordAgain } from '@anjian/schema/formTests/record.ts';
import { cleanText } from '../../terms/writing.ts';

export const mostTests = 200;

/** At the end, under a name that no other has; no more than fit. */
export function addFormTest(definition: Definition, test: FormTest): Definition {
  const { tests = [] } = definition;
  if (tests.length >= mostTests) return definition;
  return { ...definition, tests: [...tests, { ...test, name: freeName(tests, plainName(test.name) || '1') }] };
}

export function renameFormTest(definition: Definition, index: number, name: string): Definition {
  const others = definition.tests?.filter((_test, at) => at !== index) ?? [];
  return withTest(definition, index, (test) => {
    const plain = plainName(name);
    const next = plain === '' ? test.name : freeName(others, plain);
    return next === test.name ? test : { ...test, name: next };
  });
}

/** A definition without tests has no list of them either. */
export function deleteFormTest(definition: Definition, index: number): Definition {
  const { tests = [], ...rest } = definition;
  const left = tests.filter((_test, at) => at !== index);
  if (left.length === tests.length) return definition;
  return left.length > 0 ? { ...rest, tests: left } : rest;
}

/** What the form says now becomes what is expected. */
export function acceptResult(definition: Definition, index: number): Definition {
  return withTest(definition, index, (test) => recordAgain(definition, test));
}

/** The same answers, given elsewhere or on another day. */
export function placeFormTest(definition: Definition, index: number, situation: Situation): Definition {
  return withTest(definition, index, ({ today: _day, context: _context, ...test }) => ({ ...test, ...situation }));
}

function withTest(definition: Definition, index: number, change: (test: FormTest) => FormTest): Definition {
  const test = definition.tests?.[index];
  const changed = test && change(test);
  if (!definition.tests || changed === undefined || changed === test) return definition;
  return { ...definition, tests: definition.tests.with(index, changed) };
}

/** With room for a number, and no half of a character at its end. */
function plainName(words: string): string {
  return cleanText(words)
    .trim()
    .slice(0, longestTestName - 4)
    .replace(/[\ud800-\udbff]$/, '');
}

/** 制动坏了, 制动坏了 2, 制动坏了 3 */
function freeName(tests: readonly FormTest[], name: string): string {
  const taken = new Set(tests.map((test) => test.name));
  let free = name;
  for (let count = 2; taken.has(free); count++) free = `${name} ${count}`;
  return free;
}
