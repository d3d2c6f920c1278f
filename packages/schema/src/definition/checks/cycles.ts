/** Questions and sections that hang on each other in a circle: what they are worth would depend on where one begins. */
import type { Item, Layout } from '../../evaluate/layout.ts';
import { childrenOf, type Expr } from '../../rules/expression.ts';
import type { Definition, Section } from '../definition.ts';
import { walkQuestions, type PlacedQuestion } from '../walk.ts';
import { atQuestion, type Note } from './noting.ts';

type Node = { key: string; item?: Item; section?: Section; place: number; reads: Node[]; number: number; lowest: number; isOpen: boolean };

export function checkCycles(definition: Definition, layout: Layout, note: Note): void {
  const nodes = linkNodes(definition, layout);
  const places = new Map([...walkQuestions(definition)].map((place) => [place.question, place]));
  for (const circle of findCircles(nodes)) {
    const [first] = circle;
    if (!first) continue;
    const details = { keys: [...circle, first].map(({ key }) => key) };
    const place = first.item && places.get(first.item.question);
    if (place) note(atQuestion(place, propertyOf(place), 'cycle', details));
    else if (first.section) {
      const path = `sections[${definition.sections.indexOf(first.section)}].showWhen`;
      note({ path, code: 'cycle', severity: 'error', details, section: first.section.key, property: 'showWhen' });
    }
  }
}

function propertyOf({ question }: PlacedQuestion): string | undefined {
  return question.type === 'calculated' ? 'formula' : question.showWhen ? 'showWhen' : undefined;
}

/** What a question is worth, and whether it is shown, hangs on what its formulas read and on what it stands in. */
function linkNodes(definition: Definition, layout: Layout): Node[] {
  const node = (key: string, more: Pick<Node, 'item' | 'section'>): Node => ({
    key,
    place: 0,
    reads: [],
    number: 0,
    lowest: 0,
    isOpen: false,
    ...more,
  });
  const sections = new Map(definition.sections.map((section) => [section, node(section.key, { section })]));
  const items = new Map(layout.items.map((item) => [item, node(item.question.key, { item })]));
  const link = (from: Node, expr: Expr | undefined, self?: Item) => {
    for (const key of expr ? keysRead(expr, self?.question.key) : []) {
      const read = layout.byKey.get(key);
      if (read) from.reads.push(items.get(read)!);
    }
  };
  for (const [section, own] of sections) link(own, section.showWhen);
  for (const [item, own] of items) {
    const { question, section, level } = item;
    link(own, question.showWhen, item);
    if (question.type === 'calculated') link(own, question.formula, item);
    own.reads.push(level.group ? items.get(level.group)! : sections.get(section)!);
  }
  const nodes = [...sections.values(), ...items.values()];
  for (const [place, one] of nodes.entries()) one.place = place;
  return nodes;
}

/** A question may read itself in another row by row(…): rows are worked out one after the other. */
function keysRead(expr: Expr, self: string | undefined, inRow = false): string[] {
  const inside = childrenOf(expr).flatMap((child) => keysRead(child, self, inRow || expr.kind === 'row'));
  if (expr.kind === 'question' || expr.kind === 'part') return inRow && expr.key === self ? inside : [expr.key, ...inside];
  if (expr.kind === 'surrounding' && expr.of === 'this') return [expr.name, ...inside];
  return expr.kind === 'rows' || expr.kind === 'row' ? [expr.group, ...inside] : inside;
}

/** Tarjan's strongly connected components; of each, one way round. Chains may be longer than calls can be nested. */
function findCircles(nodes: readonly Node[]): Node[][] {
  const circles: Node[][] = [];
  const stack: Node[] = [];
  let count = 0;
  const enter = (node: Node) => {
    node.number = node.lowest = ++count;
    stack.push(node);
    node.isOpen = true;
    return { node, next: 0 };
  };
  const leave = (node: Node) => {
    if (node.lowest !== node.number) return;
    const component = stack.splice(stack.lastIndexOf(node));
    for (const one of component) one.isOpen = false;
    const first = component.reduce((found, one) => (one.place < found.place ? one : found));
    if (component.length > 1 || node.reads.includes(node)) circles.push(wayRound(first, new Set(component)));
  };
  for (const start of nodes) {
    const way = start.number === 0 ? [enter(start)] : [];
    for (let top = way.at(-1); top; top = way.at(-1)) {
      const { node } = top;
      const read = node.reads[top.next++];
      if (read?.number === 0) way.push(enter(read));
      else if (read?.isOpen) node.lowest = Math.min(node.lowest, read.lowest);
      if (read) continue;
      way.pop();
      leave(node);
      const before = way.at(-1)?.node;
      if (before && node.isOpen) before.lowest = Math.min(before.lowest, node.lowest);
    }
  }
  return circles;
}

/** The shortest way from a node back to itself inside its component. */
function wayRound(start: Node, component: ReadonlySet<Node>): Node[] {
  const cameFrom = new Map<Node, Node>();
  const queue = [start];
  for (const node of queue) {
    for (const read of node.reads) {
      if (read === start) {
        const way: Node[] = [];
        for (let at: Node | undefined = node; at; at = cameFrom.get(at)) way.unshift(at);
        return way;
      }
      if (!component.has(read) || cameFrom.has(read)) continue;
      cameFrom.set(read, node);
      queue.push(read);
    }
  }
  return [start];
}
