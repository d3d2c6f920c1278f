import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '@anjian/schema/answers/hash.ts';
import type { Choice, Definition } from '@anjian/schema/definition/definition.ts';
import { assertProperty } from '@anjian/schema/properties/assertProperty.ts';
import { isSame } from '@anjian/schema/definition/isSame.ts';
import { parseDefinition } from '@anjian/schema/definition/parse.ts';
import { anyDefinition, anyEdit } from '../../../test/anyDefinition.ts';
import { addEntries, deleteEntry, moveEntry, relabelEntry, setChoice, type Entry } from '../edits/choices.ts';
import { keysInside } from '../edits/keys.ts';
import { mergeDefinitions, type Decision, type Parting } from './merge.ts';
import { nodesOf } from './nodes.ts';

const edits = fc.array(anyEdit, { maxLength: 8 });
const parted = fc.tuple(anyDefinition, edits, edits).map(([base, first, second]) => ({
  base,
  mine: first.reduce((now, edit) => edit.does(now), base),
  theirs: second.reduce((now, edit) => edit.does(now), base),
}));
const sameEverywhere = (decision: Decision) => ({ get: () => decision }) as unknown as ReadonlyMap<string, Decision>;

function property(holds: (drafts: typeof parted extends fc.Arbitrary<infer Drafts> ? Drafts : never) => void): void {
  assertProperty(fc.property(parted, holds), { numRuns: 400 });
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
          .filter(({ gone, entry }) => gone === side && !entry)
          .map(keyOf)
          // What holds something that stays, stays.
          .filter((key) => merged.has(key) && ![...merged.values()].some(({ parent }) => parent === key));
        expect(stillThere).toEqual([]);
        const ofThemselves = partings.filter(({ entry }) => !entry);
        const otherwise = ofThemselves.flatMap((parting) =>
          parting.properties
            .filter((name) => name !== 'label' && name !== 'title' && name !== 'place')
            .filter((name) => !isSame(read(merged.get(keyOf(parting))?.own, name), read(parting[side], name))),
        );
        expect(otherwise).toEqual([]);
      }
    });
  });
});

type ChoiceEdit = (choices: readonly Choice[]) => Choice[];

/** By place, as an author chooses; whoever adds writes words that nobody else writes. */
const choiceEdits = (author: string) =>
  fc.array(
    fc
      .tuple(fc.constantFrom('add', 'reword', 'move', 'delete', 'withdraw', 'weigh'), fc.nat(6), fc.nat(6))
      .map(([what, a, b]): ChoiceEdit => {
        const keyIn = (choices: readonly Choice[]) => choices[a % Math.max(1, choices.length)]?.key ?? 'nobody';
        const kinds: Record<typeof what, ChoiceEdit> = {
          add: (choices) => addEntries(choices, [`${author} ${a} ${b} ${choices.length}`], 'en', 'choice'),
          reword: (choices) => relabelEntry(choices, keyIn(choices), 'en', `${author} says ${a} ${b}`),
          move: (choices) => moveEntry(choices, keyIn(choices), b),
          delete: (choices) => deleteEntry(choices, keyIn(choices), false),
          withdraw: (choices) => deleteEntry(choices, keyIn(choices), true),
          weigh: (choices) => setChoice(choices, keyIn(choices), 'weight', b),
        };
        return kinds[what];
      }),
    { maxLength: 7 },
  );

describe('two drafts of one list of choices', () => {
  const withChoices = (choices: readonly Choice[]) =>
    ({
      ...oneQuestion,
      sections: [{ key: 's', title: {}, questions: [{ type: 'single_choice', key: 'q', label: {}, choices: [...choices] }] }],
    }) as Definition;
  const choicesIn = ({ sections }: Definition) => (sections[0]!.questions[0] as unknown as { choices: Choice[] }).choices;
  const lists = fc.tuple(fc.nat(6), choiceEdits('mine'), choiceEdits('theirs')).map(([count, first, second]) => {
    const base = Array.from({ length: count }, (_, at): Choice => ({ key: `choice_${at + 1}`, label: { en: `base ${at}` } }));
    return {
      base,
      mine: first.reduce<readonly Choice[]>((now, edit) => edit(now), base),
      theirs: second.reduce<readonly Choice[]>((now, edit) => edit(now), base),
    };
  });

  it('are the other list where one of them is as before', () => {
    assertProperty(
      fc.property(lists, ({ base, mine }) => {
        const [was, now] = [withChoices(base), withChoices(mine)];
        for (const merged of [mergeDefinitions(was, now, now), mergeDefinitions(was, now, was), mergeDefinitions(was, was, now)]) {
          expect(merged.partings).toEqual([]);
          expect(choicesIn(merged.definition)).toEqual(mine);
        }
      }),
      { numRuns: 600 },
    );
  });

  it('become one that holds every choice that either added, each once, whatever is decided', () => {
    assertProperty(
      fc.property(lists, ({ base, mine, theirs }) => {
        const known = new Set(base.map(({ key }) => key));
        for (const decision of ['mine', 'theirs'] as const) {
          const { definition, partings } = mergeDefinitions(
            withChoices(base),
            withChoices(mine),
            withChoices(theirs),
            sameEverywhere(decision),
          );
          const merged = choicesIn(definition);
          expect(new Set(merged.map(({ key }) => key)).size).toBe(merged.length);
          const labels = merged.map(({ label }) => label['en']);
          const added = [...mine, ...theirs].filter(({ key }) => !known.has(key)).map(({ label }) => label['en']);
          expect(added.filter((label) => !labels.includes(label))).toEqual([]);
          // What nobody took out is there, and what both changed otherwise is named.
          const named = new Set(partings.map(({ entry }) => entry?.key));
          const wrong = base.filter((was) => {
            const [here, there, now] = [mine, theirs, merged].map((list) => list.find(({ key }) => key === was.key));
            if (here && there && !now) return true;
            if (named.has(was.key)) return false;
            return (isSame(here, was) && !isSame(now, there)) || (isSame(there, was) && !isSame(now, here));
          });
          expect(wrong).toEqual([]);
        }
      }),
      { numRuns: 600 },
    );
  });
});

const oneQuestion: Definition = { format: 1, locales: ['en'], title: {}, settings: { signOff: 'none' }, sections: [] };

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
    const arrived = changed.every((name) => {
      const [mine, now] = [read(own, name), read(merged.get(key)?.own, name)];
      if ((name === 'choices' || name === 'rows') && [mine, now].every((one) => Array.isArray(one)))
        return entriesLost(read(before, name), mine as Entry[], read(across, name), now as Entry[]).length === 0;
      return looks(now) === looks(mine);
    });
    return arrived || named.has(key) || isText(own, across) ? [] : [`changed by both ${key}`];
  });
}

/** Choices that one author added or changed alone, and that are not there as that author left them. */
function entriesLost(before: unknown, one: Entry[], across: unknown, merged: Entry[]): string[] {
  const find = (list: unknown, key: string) => (Array.isArray(list) ? (list as Entry[]).find((entry) => entry.key === key) : undefined);
  return one
    .filter((entry) => {
      const [was, there] = [find(before, entry.key), find(across, entry.key)];
      if (!was) return !merged.some((other) => looks(other) === looks(entry));
      return !isSame(was, entry) && isSame(was, there) && !isSame(find(merged, entry.key), entry);
    })
    .map(({ key }) => key);
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
  return canonicalJson(own ?? null).replaceAll(/_\d+/g, '');
}

/** One wrote Chinese, the other English: the text is neither's and has both. */
function isText(...owns: object[]): boolean {
  return owns.every((own) => 'label' in own || 'title' in own);
}
