import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { canonicalJson } from '@anjian/schema/answers/hash.ts';
import { isSame } from '@anjian/schema/definition/isSame.ts';
import { parseDefinition } from '@anjian/schema/definition/parse.ts';
import { anyDefinition, anyEdit } from '../../../test/anyDefinition.ts';
import { keysInside } from '../edits/keys.ts';
import { mergeDefinitions, type Decision, type Parting } from './merge.ts';
import { nodesOf } from './nodes.ts';

// Hundreds of pairs of authors, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const edits = fc.array(anyEdit, { maxLength: 8 });
const parted = fc.tuple(anyDefinition, edits, edits).map(([base, first, second]) => ({
  base,
  mine: first.reduce((now, edit) => edit.does(now), base),
  theirs: second.reduce((now, edit) => edit.does(now), base),
}));
const sameEverywhere = (decision: Decision) => ({ get: () => decision }) as unknown as ReadonlyMap<string, Decision>;

function property(holds: (drafts: typeof parted extends fc.Arbitrary<infer Drafts> ? Drafts : never) => void): void {
  fc.assert(fc.property(parted, holds), { numRuns: 400 });
}

describe('two drafts of one definition', () => {
  it('are the other draft where one of them is as before', () => {
    property(({ base, mine }) => {
      for (const merged of [mergeDefinitions(base, mine, base), mergeDefinitions(base, base, mine), mergeDefinitions(base, mine, mine)]) {
        expect(merged.partings).toEqual([]);
        expect(isSame(merged.definition, mine) || merged.definition).toEqual(true);
      }
    });
  });

  it('become one that the format takes, with every key once, whatever is decided', () => {
    property(({ base, mine, theirs }) => {
      for (const decision of ['mine', 'theirs', 'both'] as const) {
        const { definition } = mergeDefinitions(base, mine, theirs, sameEverywhere(decision));
        expect(parseDefinition(definition)).toMatchObject({ ok: true });
        const keys = definition.sections.flatMap(({ key, questions }) => [key, ...questions.flatMap(keysInside)]);
        expect(new Set(keys).size).toBe(keys.length);
      }
    });
  });

  it('lose nothing: what only one changed is as it left it, and what both changed is named', () => {
    property(({ base, mine, theirs }) => {
      const { definition, partings } = mergeDefinitions(base, mine, theirs);
      const [was, here, there, merged] = [base, mine, theirs, definition].map(nodesOf) as [Nodes, Nodes, Nodes, Nodes];
      const named = new Set(partings.map(keyOf));
      expect(lostOf({ was, one: here, other: there, merged, named })).toEqual([]);
      expect(lostOf({ was, one: there, other: here, merged, named })).toEqual([]);
    });
  });

  it('are as one author left them where it is decided so', () => {
    property(({ base, mine, theirs }) => {
      for (const side of ['mine', 'theirs'] as const) {
        const { definition, partings } = mergeDefinitions(base, mine, theirs, sameEverywhere(side));
        const merged = nodesOf(definition);
        const stillThere = partings
          .filter(({ gone }) => gone === side)
          .map(keyOf)
          // What holds something that stays, stays.
          .filter((key) => merged.has(key) && ![...merged.values()].some(({ parent }) => parent === key));
        expect(stillThere).toEqual([]);
        const otherwise = partings.flatMap((parting) =>
          parting.properties
            .filter((name) => name !== 'label' && name !== 'title')
            .filter((name) => !isSame(read(merged.get(keyOf(parting))?.own, name), read(parting[side], name))),
        );
        expect(otherwise).toEqual([]);
      }
    });
  });
});

type Lines = { was: Nodes; one: Nodes; other: Nodes; merged: Nodes; named: ReadonlySet<string> };

/** What one author changed and nobody finds again. */
function lostOf({ was, one, other, merged, named }: Lines): string[] {
  return [...one.values()].flatMap(({ key, own }) => {
    const [before, across] = [was.get(key)?.own, other.get(key)?.own];
    if (isSame(before, own)) return [];
    // Two new ones under one key: each is there, one of them under another key.
    if (!before) return [...merged.values()].some((node) => looks(node.own) === looks(own)) ? [] : [`added ${key}`];
    if (!across) return named.has(key) && merged.has(key) ? [] : [`taken out ${key}`];
    if (isSame(across, before)) return looks(merged.get(key)?.own) === looks(own) ? [] : [`changed ${key}`];
    const changed = Object.keys({ ...own, ...before }).filter((name) => !isSame(read(own, name), read(before, name)));
    const arrived = changed.every((name) => looks(read(merged.get(key)?.own, name)) === looks(read(own, name)));
    return arrived || named.has(key) || isText(own, across) ? [] : [`changed by both ${key}`];
  });
}

function keyOf({ about }: Parting): string {
  return 'question' in about ? about.question : 'section' in about ? about.section : about.part;
}

type Nodes = ReturnType<typeof nodesOf>;

function read(own: object | undefined, name: string): unknown {
  return (own as Record<string, unknown> | undefined)?.[name];
}

/** Mine may have other keys than I gave, and speak of them: a number more or less is the same. */
function looks(own: unknown): string {
  return canonicalJson(own ?? null).replaceAll(/_\d+/g, '_n');
}

/** One wrote Chinese, the other English: the text is neither's and has both. */
function isText(...owns: object[]): boolean {
  return owns.every((own) => 'label' in own || 'title' in own);
}
