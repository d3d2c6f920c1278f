/** What depends on what, as a graph whose nodes are questions and sections. */
import type { Definition, Key } from '@anjian/schema/definition/definition.ts';
import { walkQuestions } from '@anjian/schema/definition/walk.ts';
import { findAllReferences } from '../edits/references.ts';

/** `property` is where it is said: `showWhen`, `constraints[0].that`, `text` */
export type Link = { key: Key; property: string };
export type Involved = {
  key: Key;
  is: 'question' | 'section';
  dependsOn: readonly Link[];
  affects: readonly Link[];
  /** how many are affected, also by way of others */
  reach: number;
};

/** Those that take part, in the order of the form. */
export function dependenciesOf(definition: Definition): Involved[] {
  const on = new Map<Key, Link[]>();
  const of = new Map<Key, Link[]>();
  const add = (links: Map<Key, Link[]>, from: Key, link: Link) => links.set(from, [...(links.get(from) ?? []), link]);
  for (const { by, property, to } of findAllReferences(definition)) {
    const reader = 'section' in by ? by.section : by.question;
    for (const read of to) {
      add(on, reader, { key: read, property });
      add(of, read, { key: reader, property });
    }
  }
  const inside = questionsInSections(definition);
  const nodes: Pick<Involved, 'key' | 'is'>[] = definition.sections.flatMap(({ key }) => [
    { key, is: 'section' as const },
    ...(inside.get(key) ?? []).map((question) => ({ key: question, is: 'question' as const })),
  ]);
  return nodes
    .map(({ key, is }) => ({ key, is, dependsOn: on.get(key) ?? [], affects: of.get(key) ?? [], reach: reachOf(key, of, inside) }))
    .filter(({ dependsOn, affects }) => dependsOn.length + affects.length > 0);
}

/** A section that is hidden takes its questions with it. */
function reachOf(start: Key, of: ReadonlyMap<Key, readonly Link[]>, inside: ReadonlyMap<Key, readonly Key[]>): number {
  const reached = new Set<Key>();
  const next = [start];
  for (let key = next.pop(); key !== undefined; key = next.pop()) {
    for (const one of [...(of.get(key) ?? []).map((link) => link.key), ...(inside.get(key) ?? [])]) {
      if (one === start || reached.has(one)) continue;
      reached.add(one);
      next.push(one);
    }
  }
  return reached.size;
}

function questionsInSections(definition: Definition): Map<Key, Key[]> {
  const inside = new Map<Key, Key[]>();
  for (const { question, section } of walkQuestions(definition))
    inside.set(section.key, [...(inside.get(section.key) ?? []), question.key]);
  return inside;
}
