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
import { orderIn, whoPlaces } from './order.ts';
import { mergeWhole } from './parts.ts';
import { mergeProperties, type Side } from './properties.ts';

export type Decision = Side | 'both';
export type Parting = {
  /** stays the same whatever is decided */
  id: string;
  about: { section: Key } | { question: Key } | { part: string };
  /** what both changed otherwise; empty when one of them took it out */
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
  const placer = whoPlaces(three);
  const order = new Map([...new Set([...kept.values()].map(({ parent }) => parent))].map((at) => [at, orderIn(at, kept, three, placer)]));
  const sections = sectionsFrom(kept, (parent) => order.get(parent) ?? []);
  const whole = mergeWhole(base, mine, theirs, (part) => (decisions.get(`part ${part}`) === 'theirs' ? 'theirs' : 'mine'));
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
  const definition = partings
    .filter(({ decided }) => decided === 'both')
    .reduce((merged, parting) => withMineBeside(merged, parting, three.mine, taken), { ...whole.merged, sections });
  return { definition, partings };
}

function mergeNodes({ base, mine, theirs }: Three, decisions: Decisions): { kept: Map<Key, Node>; partings: Parting[] } {
  const kept = new Map<Key, Node>();
  const partings: Parting[] = [];
  const part = (node: Node, parting: Pick<Parting, 'properties' | 'mine' | 'theirs' | 'gone' | 'decided'>) =>
    partings.push({
      id: `${node.is} ${node.key}`,
      about: node.is === 'section' ? { section: node.key } : { question: node.key },
      ...parting,
      canKeepBoth: parting.gone === undefined && !holdsQuestions(node),
    });
  for (const key of new Set([...theirs.keys(), ...mine.keys()])) {
    const [was, here, there] = [base.get(key), mine.get(key), theirs.get(key)];
    const decided = decisions.get(`${(here ?? there)!.is} ${key}`);
    if (here && there) {
      const { own, properties } = mergeOwn(was?.own, here.own, there.own, decided === 'theirs' || decided === 'both' ? 'theirs' : 'mine');
      if (properties.length > 0) part(here, { properties, mine: here.own, theirs: there.own, decided: decided ?? 'mine' });
      const parent = was && was.parent !== here.parent ? here.parent : there.parent;
      kept.set(key, { ...here, own, parent });
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

/** Properties that do not go together, such as a range on what became a text, are no question: then all are one side's. */
function mergeOwn(base: Own | undefined, mine: Own, theirs: Own, prefer: Side): { own: Own; properties: string[] } {
  const { merged, parted } = mergeProperties<Own>(base, mine, theirs, prefer);
  if (!('type' in merged) || questionSchema.safeParse(merged, { jitless: true }).success) return { own: merged, properties: parted };
  return { own: prefer === 'mine' ? mine : theirs, properties: [...new Set(['type', ...parted])] };
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
