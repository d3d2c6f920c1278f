/** What the rules of a form read beside its answers, and what an author types as such a fact. Pure. */
import type { Definition, Key } from '@anjian/schema/definition/definition.ts';
import { formulasOf, walkQuestions } from '@anjian/schema/definition/walk.ts';
import type { Facts, Situation } from '@anjian/schema/formTests/formTest.ts';
import { childrenOf, type Expr } from '@anjian/schema/rules/expression.ts';

export type About = 'unit' | 'person' | 'asset';
export type FactsRead = Record<About, readonly string[]> & {
  /** questions whose last answer is read, or carried forward */
  last: readonly Key[];
  /** the time of day */
  moment: boolean;
};

export function factsRead(definition: Definition): FactsRead {
  const read = { unit: new Set<string>(), person: new Set<string>(), asset: new Set<string>(), last: new Set<Key>() };
  let moment = false;
  const walk = (expr: Expr): void => {
    if (expr.kind === 'surrounding' && expr.of in read) read[expr.of as keyof typeof read].add(expr.name);
    if (expr.kind === 'call' && expr.name === 'now') moment = true;
    childrenOf(expr).forEach(walk);
  };
  for (const { showWhen } of definition.sections) if (showWhen) walk(showWhen);
  for (const { question } of walkQuestions(definition)) {
    if (question.carryForward) read.last.add(question.key);
    for (const [, expr] of formulasOf(question)) walk(expr);
  }
  return { unit: [...read.unit], person: [...read.person], asset: [...read.asset], last: [...read.last], moment };
}

/** The time of day only where a rule reads it: a test says no more than matters. */
export function situationToKeep(definition: Definition, situation: Situation): Situation {
  if (factsRead(definition).moment || situation.context?.time === undefined) return situation;
  const { time: _now, ...context } = situation.context;
  return { ...situation, context };
}

/** What an author types, as the register would hold it: a date is a text. */
export function readFact(typed: string, words: TruthWords): Facts[string] | undefined {
  const text = typed.trim();
  if (text === '') return undefined;
  if (text === 'true' || text === words.yes) return true;
  if (text === 'false' || text === words.no) return false;
  // "007" is a number on a plate.
  return String(Number(text)) === text ? Number(text) : text;
}

export function printFact(fact: Facts[string] | undefined, words: TruthWords): string {
  if (typeof fact === 'boolean') return fact ? words.yes : words.no;
  return fact === undefined ? '' : String(fact);
}

/** "是" and "否" in the language of whoever types. */
export type TruthWords = { yes: string; no: string };

/** Without a value it is not there. */
export function withFact(facts: Facts | undefined, name: string, fact: Facts[string] | undefined): Facts | undefined {
  const { [name]: _was, ...others } = facts ?? {};
  const next = fact === undefined ? others : { ...facts, [name]: fact };
  return Object.keys(next).length > 0 ? next : undefined;
}

/** What a register says of something, without what it does not know. */
export function factsFrom(known: Readonly<Record<string, unknown>>): Facts {
  return Object.fromEntries(
    Object.entries(known).filter((entry): entry is [string, Facts[string]] => ['boolean', 'number', 'string'].includes(typeof entry[1])),
  );
}
