/**
 * Two drafts made from the same one become one, question by question and property by property. What only one author touched
 * is as that author left it; what both changed otherwise is named, for somebody to decide.
 */
import { isSame } from '@anjian/schema/definition/isSame.ts';
import { questionSchema, type Definition, type Key } from '@anjian/schema/definition/definition.ts';
import { insertCopies } from '../edits/copyQuestions.ts';
import { spotOf } from '../edits/spot.ts';
import { withoutClashes } from './clashes.ts';
import { holdsQuestions, nodesOf, sectionsFrom, type Node, type Nodes, type Own } from './nodes.ts';
import type { PartedEntry } from './entries.ts';
import { orderIn, placesParted } from './order.ts';
import { mergeWhole } from './parts.ts';
import { mergeProperties, type Preferred, type Side } from './properties.ts';

export type Decision = Side | 'both';
export type Parting = {
  /** stays the same whatever is decided */
  id: string;
  about: { section: Key } | { question: Key } | { part: string };
  /** one of its choices or rows, when it is about that alone */
  entry?: { list: string; key: Key };
  /** what both changed otherwise, `place` when both moved it; empty when one of them took it out */
  properties: readonly string[];
  gone?: Side;
  mine: object | undefined;
  theirs: object | undefined;
  decided: Decision;
  canKeepBoth: boolean;
};
export type Merged = { definition: Definition; partings: readonly Parting[] };

export type Decisions = ReadonlyMap<string, Decision>;

/** Without a decision what I wrote stays, and nothing that the other one changed is taken out. `taken` are keys of published versions. */
export function mergeDefinitions(
  base: Definition,
  written: Definition,
  theirs: Definition,
  decisions: Decisions = new Map(),
  taken: ReadonlySet<Key> = new Set(),
): Merged {
  const mine = withoutClashes(base, written, theirs, taken);
  const three = { base: nodesOf(base), mine: nodesOf(mine), theirs: nodesOf(theirs) };
  const { kept, partings } = mergeNodes(three, decisions);
  keepAround(kept, three);
  mendPlaces(kept, three);
  const placeDecided = (key: Key) => sideOf(decisions.get(`${kept.get(key)!.is} ${key}`));
  const parents = new Set([...kept.values()].map(({ parent }) => parent));
  const order = new Map([...parents].map((parent) => [parent, orderIn(parent, kept, three, placeDecided)]));
  const sections = sectionsFrom(kept, (parent) => order.get(parent) ?? []);
  const whole = mergeWhole(base, mine, theirs, {
    part: (part) => sideOf(decisions.get(`part ${part}`)) ?? 'mine',
    entry: (part, list, key) => sideOf(decisions.get(entryId(`part ${part}`, { list, key }))),
  });
  for (const part of whole.parted) {
    const decided = decisions.get(`part ${part}`) ?? 'mine';
    partings.push({
      id: `part ${part}`,
      about: { part },
      properties: [],
      mine: { [part]: readPart(mine, part) },
      theirs: { [part]: readPart(theirs, part) },
      decided,
      canKeepBoth: false,
    });
  }
  for (const { part, entry } of whole.entries) partings.push(partEntry(`part ${part}`, { part }, entry, decisions));
  const definition = partings
    .filter(({ decided }) => decided === 'both')
    .reduce((merged, parting) => withMineBeside(merged, parting, three.mine, taken), { ...whole.merged, sections });
  return { definition, partings };
}

/** Both kept: theirs stands where it is. */
function sideOf(decision: Decision | undefined): Side | undefined {
  return decision === 'both' ? 'theirs' : decision;
}

function entryId(id: string, { list, key }: { list: string; key: Key }): string {
  return `entry ${id} ${list}.${key}`;
}

function partEntry(of: string, about: Parting['about'], { list, key, ...parted }: PartedEntry, decisions: Decisions): Parting {
  const id = entryId(of, { list, key });
  const undecided: Side = parted.gone === 'mine' ? 'theirs' : 'mine';
  return { id, about, entry: { list, key }, ...parted, decided: decisions.get(id) ?? undecided, canKeepBoth: false };
}

function mergeNodes(three: Three, decisions: Decisions): { kept: Map<Key, Node>; partings: Parting[] } {
  const { base, mine, theirs } = three;
  const placesOf = placesParted(three);
  const kept = new Map<Key, Node>();
  const partings: Parting[] = [];
  const part = (node: Node, parting: Pick<Parting, 'properties' | 'mine' | 'theirs' | 'gone' | 'decided'>) =>
    partings.push({
      id: `${node.is} ${node.key}`,
      about: aboutOf(node),
      ...parting,
      // Two of one that stands in two places are no answer.
      canKeepBoth: parting.gone === undefined && !holdsQuestions(node) && parting.properties.some((name) => name !== 'place'),
    });
  for (const key of new Set([...theirs.keys(), ...mine.keys()])) {
    const [was, here, there] = [base.get(key), mine.get(key), theirs.get(key)];
    const decided = decisions.get(`${(here ?? there)!.is} ${key}`);
    if (here && there) {
      const id = `${here.is} ${key}`;
      const prefer: Preferred = {
        all: sideOf(decided) ?? 'mine',
        entry: (list, entry) => sideOf(decisions.get(entryId(id, { list, key: entry }))),
      };
      const { own, properties, entries } = mergeOwn(was?.own, here.own, there.own, prefer);
      const places = placesOf(key);
      if (properties.length > 0 || places) {
        part(here, {
          properties: [...properties, ...(places ? ['place'] : [])],
          mine: places ? { ...here.own, place: places.mine } : here.own,
          theirs: places ? { ...there.own, place: places.theirs } : there.own,
          decided: decided ?? 'mine',
        });
      }
      for (const entry of entries) partings.push(partEntry(id, aboutOf(here), entry, decisions));
      const isMinePlaced = was !== undefined && was.parent !== here.parent && !(places && sideOf(decided) === 'theirs');
      kept.set(key, { ...here, own, parent: isMinePlaced ? here.parent : there.parent });
      continue;
    }
    const one = (here ?? there)!;
    const isUntouched = was !== undefined && was.parent === one.parent && isSame(was.own, one.own);
    if (isUntouched) continue;
    const stays: Side = here ? 'mine' : 'theirs';
    if (was) part(one, { properties: [], gone: here ? 'theirs' : 'mine', mine: here?.own, theirs: there?.own, decided: decided ?? stays });
    if (!was || (decided ?? stays) === stays) kept.set(key, one);
  }
  return { kept, partings };
}

type Three = { base: Nodes; mine: Nodes; theirs: Nodes };

function aboutOf({ is, key }: Node): Parting['about'] {
  return is === 'section' ? { section: key } : { question: key };
}

/** Properties that do not go together, such as a range on what became a text, are no question: then all are one side's. */
function mergeOwn(
  base: Own | undefined,
  mine: Own,
  theirs: Own,
  prefer: Preferred,
): { own: Own; properties: string[]; entries: PartedEntry[] } {
  const { merged, parted, entries } = mergeProperties<Own>(base, mine, theirs, prefer);
  if (!('type' in merged) || questionSchema.safeParse(merged, { jitless: true }).success)
    return { own: merged, properties: parted, entries };
  return { own: prefer.all === 'mine' ? mine : theirs, properties: [...new Set(['type', ...parted])], entries: [] };
}

/** What is kept needs what it stands in, also when somebody took that out. */
function keepAround(kept: Map<Key, Node>, { mine, theirs }: Three): void {
  for (const node of kept.values()) {
    const { parent } = node;
    const around = parent === undefined || kept.has(parent) ? undefined : (mine.get(parent) ?? theirs.get(parent));
    // A map that grows is walked to its new end.
    if (around) kept.set(around.key, around);
  }
}

/** One put A into B, the other one B into A: then A stays where it was for the other one. */
function mendPlaces(kept: Map<Key, Node>, { theirs }: Three): void {
  for (const [key, node] of kept) {
    if (node.is === 'section' || isPlaced(kept, key)) continue;
    const sections = [...kept.values()].filter(({ is }) => is === 'section');
    const theirSection = sectionAround(theirs, key);
    const parent = sections.find((section) => section.key === theirSection) ?? sections[0];
    if (parent) kept.set(key, { ...node, parent: parent.key });
  }
}

function isPlaced(kept: Nodes, key: Key): boolean {
  const seen = new Set<Key>();
  for (let node = kept.get(key); node && !seen.has(node.key); node = kept.get(node.parent ?? '')) {
    if (node.is === 'section') return true;
    const around = kept.get(node.parent ?? '');
    if (!around || !holdsQuestions(around)) return false;
    seen.add(node.key);
  }
  return false;
}

function sectionAround(nodes: Nodes, key: Key): Key | undefined {
  let node = nodes.get(key);
  while (node?.parent !== undefined) node = nodes.get(node.parent);
  return node?.key;
}

/** Theirs keeps the key, and with it what rules say of it; mine stands behind it as a copy. */
function withMineBeside(definition: Definition, { about }: Parting, mine: Nodes, taken: ReadonlySet<Key>): Definition {
  const own = 'question' in about ? mine.get(about.question)?.own : undefined;
  const spot = own && spotOf(definition, own.key);
  if (!spot || !('type' in own)) return definition;
  return insertCopies(definition, [own], { in: spot.in, index: spot.index + 1 }, taken).definition;
}

function readPart(definition: Definition, part: string): unknown {
  return part.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], definition);
}
