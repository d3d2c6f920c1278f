/** Questions and sections that hang on each other in a circle: what they are worth would depend on where one begins. */
import type { Item, Layout } from '../../evaluate/layout.ts';
import { childrenOf, type Expr } from '../../rules/expression.ts';
import type { Definition, Section } from '../definition.ts';
import { walkQuestions, type PlacedQuestion } from '../walk.ts';
import { atQuestion, type Note } from './noting.ts';

type Node = { key: string; item?: Item; section?: Section; reads: Node[]; number: number; lowest: number; isOpen: boolean };

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
  return [...sections.values(), ...items.values()];
}

/** A question may read itself in another row by row(…): rows are worked out one after the other. */
function keysRead(expr: Expr, self: string | undefined, inRow = false): string[] {
  const inside = childrenOf(expr).flatMap((child) => keysRead(child, self, inRow || expr.kind === 'row'));
  if (expr.kind === 'question' || expr.kind === 'part') return inRow && expr.key === self ? inside : [expr.key, ...inside];
  if (expr.kind === 'surrounding' && expr.of === 'this') return [expr.name, ...inside];
  return expr.kind === 'rows' || expr.kind === 'row' ? [expr.group, ...inside] : inside;
}

/** Tarjan's strongly connected components; of each, one way round. */
function findCircles(nodes: readonly Node[]): Node[][] {
  const circles: Node[][] = [];
  const stack: Node[] = [];
  let count = 0;
  const visit = (node: Node): void => {
    node.number = node.lowest = ++count;
    stack.push(node);
    node.isOpen = true;
    for (const read of node.reads) {
      if (read.number === 0) visit(read);
      if (read.isOpen) node.lowest = Math.min(node.lowest, read.lowest);
    }
    if (node.lowest !== node.number) return;
    const component = stack.splice(stack.indexOf(node));
    for (const one of component) one.isOpen = false;
    if (component.length > 1 || node.reads.includes(node)) circles.push(wayRound(firstOf(component, nodes), new Set(component)));
  };
  for (const node of nodes) if (node.number === 0) visit(node);
  return circles;
}

function firstOf(component: readonly Node[], nodes: readonly Node[]): Node {
  return component.reduce((first, node) => (nodes.indexOf(node) < nodes.indexOf(first) ? node : first));
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
